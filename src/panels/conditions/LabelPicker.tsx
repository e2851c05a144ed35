import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import styles from "./ConditionsPanel.module.css";

/** The label that is given: one of those that the data set has. */
export function LabelPicker() {
  const t = useTranslate();
  const name = useId();
  const picked = useRun((state) => state.view.picked);
  const count = useRun((state) => state.dataset?.labelCount ?? 0);
  const chosen = Math.min(picked.label, count - 1);
  return (
    <fieldset className={styles.labels}>
      <legend>{t("conditions.label")}</legend>
      <div className={styles.segments}>
        {Array.from({ length: count }, (_, label) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a label is its index
          <label key={label}>
            <input
              type="radio"
              name={name}
              checked={label === chosen}
              onChange={() => look({ picked: { ...picked, label } })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
