import { measure } from "../../charts/measure";
import type { SweepResult } from "../../experiments/signalToNoiseSweep";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { type Axis, exponents } from "./sweepRows";

/** The fitted slopes beside those of the theory. */
export function SlopeTable({ slopes, axis }: { readonly slopes: SweepResult["slopes"]; readonly axis: Axis }) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <table className={styles.numbers}>
      <caption>{t("gradients.slopes", { axis })}</caption>
      <tbody>
        {(["inference", "generative"] as const).map((parameter) => {
          const found = slopes[axis][parameter];
          const theory = exponents[axis][parameter];
          return (
            <tr key={parameter} data-parameter={parameter}>
              <th scope="row" style={{ color: `var(--${parameter})` }}>
                {t(`gradients.${parameter}`)}
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
