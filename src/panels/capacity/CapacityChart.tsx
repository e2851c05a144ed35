import { useMemo } from "react";
import { type ChartRow, valuesUnder } from "../../charts/chartRow";
import { useInTurn } from "../../charts/inTurn";
import { LiveLineChart } from "../../charts/LiveLineChart";
import type { LineStyle } from "../../charts/lineStyle";
import { measure } from "../../charts/measure";
import { valueDomain } from "../../charts/scale";
import { useLocale, useTranslate } from "../../locales/translate";
import type { StepRecord } from "../../training/records";
import { termSymbols } from "../termLook";
import { chartRows, heldOutKey, smoothingWindow } from "../terms/rows";
import { useTermColumns } from "../terms/useTermColumns";
import styles from "./CapacityPanel.module.css";
import { type CapacityGroup, scheduleAhead } from "./schedule";

export interface CapacityChartProps {
  readonly group: CapacityGroup;
  readonly records: readonly StepRecord[];
  /** Whether the rest of the schedule is drawn, too. */
  readonly whole: boolean;
  /** No chart stands to its right. */
  readonly isLast: boolean;
}

/** The KL of a group of latents over the steps, its capacity so far and to come, and the most that it can be. */
export function CapacityChart({ group, whole, isLast, ...present }: CapacityChartProps) {
  const records = useInTurn(present.records);
  const t = useTranslate();
  const locale = useLocale();
  const { kl, capacity, ceiling } = group;
  const last = records.at(-1);
  const step = last?.step ?? 0;

  const terms = useMemo(() => [kl, capacity], [kl, capacity]);
  const columns = useTermColumns(records, terms);
  const rows = useMemo(() => {
    const past: ChartRow[] = chartRows(columns, smoothingWindow(columns.records));
    const future: ChartRow[] = whole
      ? scheduleAhead(group, step).map((at) => ({ step: at.step, ahead: at.value }))
      : [];
    const all = [...past, ...future];
    return all.map((row, i) => (i === 0 || i === all.length - 1 ? { ...row, ceiling } : row));
  }, [columns, group, whole, step, ceiling]);

  const lines = useMemo(() => {
    const drawn: LineStyle[] = [
      {
        key: kl,
        name: t("capacity.kl"),
        series: t("capacity.held"),
        symbol: termSymbols[kl],
        colour: "var(--inference)",
        emphasis: "normal",
      },
      {
        key: heldOutKey(kl),
        name: t("capacity.kl"),
        series: t("capacity.heldOut"),
        colour: "var(--inference)",
        dash: "5 4",
        emphasis: "normal",
      },
      {
        key: capacity,
        name: t("capacity.schedule"),
        series: t("capacity.held"),
        symbol: whole ? undefined : termSymbols[capacity],
        colour: "var(--latent)",
        emphasis: "normal",
      },
      {
        key: "ahead",
        name: t("capacity.ahead"),
        series: t("capacity.held"),
        symbol: termSymbols[capacity],
        colour: "var(--latent)",
        dash: "2 4",
        emphasis: "normal",
      },
      {
        key: "ceiling",
        name: t("capacity.ceilingName"),
        series: t("capacity.held"),
        symbol: t("capacity.ceiling"),
        colour: "var(--ink-quiet)",
        dash: "9 3",
        emphasis: "normal",
      },
    ];
    return drawn.filter(({ key }) => rows.some((row) => row[key] !== undefined));
  }, [rows, kl, capacity, whole, t]);

  const domain = useMemo(() => {
    const [, high] = valueDomain(valuesUnder(rows, [kl]), true);
    const others = rows.flatMap((row) => [row[capacity] ?? 0, row.ahead ?? 0]);
    return [0, Math.max(high, 1.08 * Math.max(...others, ceiling ?? 0))] as const;
  }, [rows, kl, capacity, ceiling]);

  const label = t("capacity.chartLabel", {
    group: t(`capacity.groups.${kl}`),
    step,
    kl: measure(last?.train[kl], locale),
    capacity: measure(last?.train[capacity], locale),
    end: group.steps,
    last: measure(group.to, locale),
  });
  const most = ceiling === undefined ? "" : ` ${t("capacity.ceilingLabel", { ceiling: measure(ceiling, locale) })}`;
  return (
    <div className={styles.chart}>
      <LiveLineChart
        rows={rows}
        lines={lines}
        domain={domain}
        unit={t("capacity.unit")}
        stepName={t("terms.step")}
        label={label + most}
        locale={locale}
        isLast={isLast}
      />
    </div>
  );
}
