import { measure } from "../../charts/measure";
import type { GradientId } from "../../experiments/boundGradient";
import type { SweepResult } from "../../experiments/signalToNoiseSweep";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { gradientStyle } from "./gradientStyle";
import { type Axis, exponents } from "./sweepRows";

export interface SlopeTableProps {
  readonly slopes: SweepResult["slopes"];
  readonly axis: Axis;
  readonly shown: readonly GradientId[];
}

/** The fitted slopes beside those of the theory. */
export function SlopeTable({ slopes, axis, shown }: SlopeTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <table className={styles.numbers}>
      <caption>{t("gradients.slopes", { axis })}</caption>
      <tbody>
        {shown.map((id) => {
          const found = slopes[axis][id];
          const theory = exponents[axis][id];
          return (
            <tr key={id} data-gradient={id}>
              <th scope="row" style={{ color: gradientStyle[id].colour }}>
                {t(`gradients.names.${id}`)}
              </th>
              <td>
                {found
                  ? t("gradients.slope", { value: measure(found.slope, locale), error: t.number(found.error, 1) })
                  : "–"}
              </td>
              <td>{t("gradients.theory", { value: measure(theory, locale) })}</td>
              <td>{found && t("gradients.range", { axis, from: found.from, to: found.to })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
