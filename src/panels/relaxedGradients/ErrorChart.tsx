import { memo, useMemo } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import type { EstimatorError } from "../../experiments/estimatorError";
import type { RelaxationPoint } from "../../experiments/relaxation";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { type Estimator, errorRows } from "./errorRows";

export interface ErrorChartProps {
  /** At least one. */
  readonly points: readonly RelaxationPoint[];
  readonly estimator: Estimator;
  /** Known when the measurement is done. */
  readonly scoreFunction: EstimatorError | undefined;
}

/** What one estimator's error is made of, against the temperature. A cancel does not draw it anew. */
export const ErrorChart = memo(function ErrorChart({ points, estimator, scoreFunction }: ErrorChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = useMemo(() => errorRows(points, estimator, scoreFunction), [points, estimator, scoreFunction]);
  const lines = useMemo(
    () =>
      [
        { key: "bias", name: t("relaxedGradients.bias"), colour: "var(--generative)" },
        { key: "variance", name: t("relaxedGradients.variance"), colour: "var(--latent)" },
        { key: "total", name: t("relaxedGradients.total"), colour: "var(--bound)" },
        { key: "scoreFunction", name: t("relaxedGradients.scoreFunction"), colour: "var(--ink-quiet)", dash: "6 3" },
      ].filter(({ key }) => rows.some((row) => row[key] !== undefined)),
    [rows, t],
  );
  const [first, last] = [rows[0], rows[rows.length - 1]];
  const label = t("relaxedGradients.chartLabel", {
    estimator: t(`relaxedGradients.${estimator}`),
    from: first.x,
    to: last.x,
    biasFrom: t.number(first.bias ?? 0, 2),
    biasTo: t.number(last.bias ?? 0, 2),
    varianceFrom: t.number(first.variance ?? 0, 2),
    varianceTo: t.number(last.variance ?? 0, 2),
  });
  return (
    <div className={styles.chart} data-chart="relaxation-error">
      <MeasuredChart
        rows={rows}
        lines={lines}
        bands={[{ low: "biasLow", high: "biasHigh", colour: "var(--generative)" }]}
        ticks={rows.map(({ x }) => x)}
        symbol="τ"
        label={label}
        locale={locale}
      />
    </div>
  );
});
