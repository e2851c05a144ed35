import { useMemo } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import { useLocale, useTranslate } from "../../locales/translate";
import type { RelaxedGradients } from "../../training/records";
import styles from "./RelaxationPanel.module.css";

export interface GradientChartProps {
  readonly gradients: RelaxedGradients;
  readonly straightThrough: boolean;
  /** Marked on the axis. */
  readonly temperature: number;
}

const ticks = [0.1, 0.2, 0.5, 1, 2, 5];

/** What the temperature does to the gradient of the running model: its variance, its mean, and how far that is off. */
export function GradientChart({ gradients, straightThrough, temperature }: GradientChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const points = straightThrough ? gradients.straightThrough : gradients.relaxed;
  const { exact } = gradients;
  const rows = useMemo(
    () => points.map(({ temperature: x, variance, mean, bias }) => ({ x, variance, mean, bias, exact })),
    [points, exact],
  );
  const lines = useMemo(
    () =>
      [
        { key: "variance", name: t("relaxation.variance"), colour: "var(--latent)" },
        { key: "mean", name: t("relaxation.meanGradient"), colour: "var(--inference)" },
        { key: "bias", name: t("relaxation.bias"), colour: "var(--generative)" },
        { key: "exact", name: t("relaxation.exact"), colour: "var(--ink-quiet)", dash: "5 4" },
      ].filter(({ key }) => rows.some((row) => row[key as keyof typeof row] !== undefined)),
    [rows, t],
  );
  const [coldest, hottest] = [points[0], points[points.length - 1]];
  return (
    <div className={styles.chart}>
      <MeasuredChart
        rows={rows}
        lines={lines}
        ticks={ticks}
        mark={temperature}
        symbol="τ"
        label={t("relaxation.chartLabel", {
          low: t.number(coldest.temperature, 2),
          high: t.number(coldest.variance, 2),
          hot: t.number(hottest.temperature, 2),
          least: t.number(hottest.variance, 2),
        })}
        locale={locale}
      />
    </div>
  );
}
