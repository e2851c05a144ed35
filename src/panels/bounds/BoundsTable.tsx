import { measure } from "../../charts/measure";
import type { BoundPoint } from "../../experiments/bounds";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";

export interface BoundsTableProps {
  readonly points: readonly BoundPoint[];
  /** Known when all points are there. */
  readonly logEvidence: number | undefined;
}

/** The distribution of each bound beside the truth. */
export function BoundsTable({ points, logEvidence }: BoundsTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <table className={styles.numbers}>
      <caption>{t("bounds.table")}</caption>
      <thead>
        <tr>
          <th scope="col">K</th>
          <th scope="col">{t("bounds.mean")}</th>
          <th scope="col">{t("bounds.range")}</th>
          <th scope="col">{t("bounds.gap")}</th>
          <th scope="col">{t("bounds.theory")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ K, mean, quantiles, gap, gapError, theory }) => (
          <tr key={K}>
            <th scope="row">{t.number(K)}</th>
            <td>{measure(mean, locale)}</td>
            <td>
              {measure(quantiles[0], locale)} … {measure(quantiles.at(-1), locale)}
            </td>
            <td>{t("bounds.plusMinus", { value: t.number(gap, 2), error: t.number(gapError, 1) })}</td>
            <td>{Number.isFinite(theory) ? t.number(theory, 2) : "∞"}</td>
          </tr>
        ))}
      </tbody>
      {logEvidence !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">∞</th>
            <td data-testid="log-evidence">{measure(logEvidence, locale)}</td>
            <td colSpan={3}>{t("bounds.exact")}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
