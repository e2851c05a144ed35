import { useMemo } from "react";
import { LogLogChart } from "../../charts/LogLogChart";
import type { SweepPoint } from "../../experiments/signalToNoiseSweep";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { type Axis, type Estimator, type SweepRow, sweepRows } from "./sweepRows";

export interface SweepChartProps {
  readonly points: readonly SweepPoint[];
  readonly axis: Axis;
  readonly estimator: Estimator;
  readonly floor: number | undefined;
}

/** The signal-to-noise ratios with their bands, theory's lines, and the floor of the raw ratio. */
export function SweepChart({ points, axis, estimator, floor }: SweepChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = useMemo(() => sweepRows(points, axis, estimator, floor), [points, axis, estimator, floor]);
  const lines = useMemo(
    () =>
      [
        { key: "inference", name: t("gradients.inference"), colour: "var(--inference)" },
        { key: "generative", name: t("gradients.generative"), colour: "var(--generative)" },
        { key: "inferenceTheory", name: "", colour: "var(--inference)", dash: "2 4" },
        { key: "generativeTheory", name: "", colour: "var(--generative)", dash: "2 4" },
        { key: "floor", name: t("gradients.floor"), colour: "var(--ink-quiet)", dash: "6 3" },
      ].filter(({ key }) => rows.some((row) => row[key] !== undefined)),
    [rows, t],
  );
  const value = (row: SweepRow | undefined, key: "inference" | "generative") => t.number(row?.[key] ?? 0, 2);
  const label = t("gradients.chartLabel", {
    axis,
    from: rows[0]?.x ?? 0,
    to: rows.at(-1)?.x ?? 0,
    inferenceFrom: value(rows[0], "inference"),
    inferenceTo: value(rows.at(-1), "inference"),
    generativeFrom: value(rows[0], "generative"),
    generativeTo: value(rows.at(-1), "generative"),
  });
  return (
    <div className={styles.chart} data-chart="signal-to-noise">
      <LogLogChart
        rows={rows}
        lines={lines}
        bands={[
          { low: "inferenceLow", high: "inferenceHigh", colour: "var(--inference)" },
          { low: "generativeLow", high: "generativeHigh", colour: "var(--generative)" },
        ]}
        ticks={rows.map(({ x }) => x)}
        symbol={axis}
        label={label}
        locale={locale}
      />
    </div>
  );
}
