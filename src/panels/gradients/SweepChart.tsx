import { useMemo } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import type { GradientId } from "../../experiments/boundGradient";
import type { SweepPoint } from "../../experiments/signalToNoiseSweep";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "../laboratory/Laboratory.module.css";
import { gradientStyle } from "./gradientStyle";
import { type Axis, type Ratio, sweepRows } from "./sweepRows";

export interface SweepChartProps {
  readonly points: readonly SweepPoint[];
  readonly axis: Axis;
  readonly ratio: Ratio;
  readonly shown: readonly GradientId[];
  readonly floor: number | undefined;
}

/** Those whose theory and band are drawn as well: of all four they would cover each other. */
const main = ["plain", "generative"] as const;

/** The signal-to-noise ratios with their bands, theory's lines, and the floor of the raw ratio. */
export function SweepChart({ points, axis, ratio, shown, floor }: SweepChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const rows = useMemo(() => sweepRows(points, axis, ratio, floor), [points, axis, ratio, floor]);
  const lines = useMemo(
    () =>
      [
        ...shown.map((id) => ({ key: id, name: t(`gradients.names.${id}`), ...gradientStyle[id] })),
        ...main.map((id) => ({ ...gradientStyle[id], key: `${id}Theory`, name: "", dash: "2 4" })),
        { key: "floor", name: t("gradients.floor"), colour: "var(--ink-quiet)", dash: "6 3" },
      ].filter(({ key }) => rows.some((row) => row[key] !== undefined)),
    [rows, shown, t],
  );
  const [first, last] = [rows[0], rows.at(-1)];
  const label = [
    t("gradients.chartLabel", { axis, from: first?.x ?? 0, to: last?.x ?? 0 }),
    ...shown.map((id) =>
      t("gradients.chartLine", {
        name: t(`gradients.names.${id}`),
        from: t.number(first?.[id] ?? 0, 2),
        to: t.number(last?.[id] ?? 0, 2),
      }),
    ),
  ].join(" ");
  return (
    <div className={styles.chart} data-chart="signal-to-noise">
      <MeasuredChart
        rows={rows}
        lines={lines}
        bands={main.map((id) => ({ low: `${id}Low`, high: `${id}High`, colour: gradientStyle[id].colour }))}
        ticks={rows.map(({ x }) => x)}
        symbol={axis}
        label={label}
        locale={locale}
      />
    </div>
  );
}
