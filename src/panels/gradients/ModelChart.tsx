import { useMemo } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import { noiseFloor } from "../../experiments/signalToNoise";
import { useLocale, useTranslate } from "../../locales/translate";
import type { GradientPoint } from "../../training/modelExperiments";
import styles from "../laboratory/Laboratory.module.css";
import { modelRows, type NetworkId, networkIds } from "./modelRows";
import type { Axis, Ratio } from "./sweepRows";

export interface ModelChartProps {
  readonly points: readonly GradientPoint[];
  readonly axis: Axis;
  readonly ratio: Ratio;
  readonly theory: Readonly<Record<NetworkId, number | undefined>>;
  readonly replicates: number;
}

/** The two networks' ratios with their bands, theory's lines, and the floor of the raw ratio. */
export function ModelChart({ points, axis, ratio, theory, replicates }: ModelChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = useMemo(
    () => modelRows(points, axis, ratio, theory, noiseFloor(replicates)),
    [points, axis, ratio, theory, replicates],
  );
  const lines = [
    ...networkIds.map((id) => ({ key: id, name: t(`modelGradients.names.${id}`), colour: `var(--${id})` })),
    ...networkIds.map((id) => ({ key: `${id}Theory`, name: "", colour: `var(--${id})`, dash: "2 4" })),
    { key: "floor", name: t("gradients.floor"), colour: "var(--ink-quiet)", dash: "6 3" },
  ].filter(({ key }) => rows.some((row) => row[key] !== undefined));
  const [first, last] = [rows[0], rows.at(-1)];
  const label = [
    t("modelGradients.chartLabel", { axis, from: first?.x ?? 0, to: last?.x ?? 0 }),
    ...networkIds.map((id) =>
      t("gradients.chartLine", {
        name: t(`modelGradients.names.${id}`),
        from: t.number(first?.[id] ?? 0, 2),
        to: t.number(last?.[id] ?? 0, 2),
      }),
    ),
  ].join(" ");
  return (
    <div className={styles.chart} data-chart="model-signal-to-noise">
      <MeasuredChart
        rows={rows}
        lines={lines}
        bands={networkIds.map((id) => ({ low: `${id}Low`, high: `${id}High`, colour: `var(--${id})` }))}
        ticks={rows.map(({ x }) => x)}
        symbol={axis}
        label={label}
        locale={locale}
      />
    </div>
  );
}
