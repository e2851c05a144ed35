import { useId, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { addVariant, duplicate } from "../../runs/company";
import { selected } from "../../runs/lanes";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { type VariantId, variantIds } from "../../variants/variant";
import panel from "../Panel.module.css";
import styles from "./lanes.module.css";
import { SweepForm } from "./SweepForm";

export interface AddLaneProps {
  /** What was asked for has been done. */
  readonly close: () => void;
}

/** The ways to a further lane: another variant, a copy of the present one, or the present one with several values of a knob. */
export function AddLane({ close }: AddLaneProps) {
  const t = useTranslate();
  const id = useId();
  const variant = useRun((state) => state.settings.variant);
  const [asked, setAsked] = useState<VariantId>();
  const offered = asked ?? (variant === "iwae" ? "vae" : "iwae");
  return (
    <div className={styles.ways}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          addVariant(offered);
          close();
        }}
      >
        <label htmlFor={id}>{t("lanes.variant")}</label>
        <select id={id} value={offered} onChange={(event) => setAsked(event.target.value as VariantId)}>
          {variantIds.map((one) => (
            <option key={one} value={one}>
              {cards[one].name}
            </option>
          ))}
        </select>
        <button type="submit" className={panel.button}>
          {t("lanes.addVariant")}
        </button>
      </form>
      <SweepForm close={close} />
      <button
        type="button"
        className={panel.button}
        title={t("lanes.copyHelp")}
        onClick={() => {
          duplicate(selected());
          close();
        }}
      >
        {t("lanes.copy")}
      </button>
    </div>
  );
}
