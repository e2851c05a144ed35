import type { KeyboardEvent } from "react";
import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import styles from "./ModalitiesPanel.module.css";

export interface ExamplePickerProps {
  /** How many held-out examples there are to choose from. */
  readonly count: number;
  /** Of the example that is shown. */
  readonly label: number | undefined;
}

/** Goes through held-out examples, by two buttons or, on either of them, by the arrow keys. */
export function ExamplePicker({ count, label }: ExamplePickerProps) {
  const t = useTranslate();
  const picked = useRun((state) => state.view.picked);
  const example = Math.min(picked.example, count - 1);
  const go = (by: number) => look({ picked: { ...picked, example: (example + by + count) % count } });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    go(by);
  };
  return (
    <fieldset className={styles.picker} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{t("modalities.choose")}</legend>
      <button type="button" className={panel.button} aria-label={t("modalities.previous")} onClick={() => go(-1)}>
        ‹
      </button>
      <output>
        {label === undefined
          ? t("modalities.exampleUnlabelled", { example: example + 1 })
          : t("modalities.example", { example: example + 1, label })}
      </output>
      <button type="button" className={panel.button} aria-label={t("modalities.next")} onClick={() => go(1)}>
        ›
      </button>
    </fieldset>
  );
}
