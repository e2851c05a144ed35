import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { BoundPoint } from "../../training/modelExperiments";
import styles from "../laboratory/Laboratory.module.css";

/** The bounds in numbers, and how far each is below the last. */
export function ModelBoundsTable({ points }: { readonly points: readonly BoundPoint[] }) {
  const t = useTranslate();
  const locale = useLocale();
  const plusMinus = (value: number, error: number) =>
    t("bounds.plusMinus", { value: measure(value, locale), error: t.number(error, 1) });
  return (
    <table className={styles.numbers}>
      <caption>{t("modelBounds.table")}</caption>
      <thead>
        <tr>
          <th scope="col">K</th>
          <th scope="col">{t("modelBounds.mean")}</th>
          <th scope="col">{t("modelBounds.gap")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ K, mean, error, gap, gapError }, i) => (
          <tr key={K}>
            <th scope="row">{t.number(K)}</th>
            <td>{plusMinus(mean, error)}</td>
            <td>{i < points.length - 1 && plusMinus(gap, gapError)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
