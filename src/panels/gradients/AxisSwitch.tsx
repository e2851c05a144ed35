import { type ReactNode, useId } from "react";
import { useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import type { Axis } from "./sweepRows";

export interface AxisSwitchProps {
  readonly axis: Axis;
  readonly choose: (axis: Axis) => void;
  /** What else decides about what is shown. */
  readonly children?: ReactNode;
}

/** Against what the ratios are drawn. */
export function AxisSwitch({ axis, choose, children }: AxisSwitchProps) {
  const t = useTranslate();
  const name = useId();
  return (
    <fieldset className={styles.axis}>
      <legend className="visually-hidden">{t("gradients.shown")}</legend>
      {(["K", "M"] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={axis === each} onChange={() => choose(each)} />{" "}
          {t("gradients.against", { axis: each })}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
