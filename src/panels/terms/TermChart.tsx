import { useMemo } from "react";
import { ChartTable } from "../../charts/ChartTable";
import { valuesUnder } from "../../charts/chartRow";
import { useInTurn } from "../../charts/inTurn";
import { LiveLineChart } from "../../charts/LiveLineChart";
import type { LineStyle } from "../../charts/lineStyle";
import { measure } from "../../charts/measure";
import { valueDomain } from "../../charts/scale";
import { type Locale, useTranslate } from "../../locales/translate";
import { useHighlight, useRun } from "../../runs/state";
import type { StepRecord } from "../../training/records";
import { isMeasured, termColour, termSymbols } from "../termLook";
import { chartRows, heldOutKey, smoothingWindow } from "./rows";
import styles from "./TermsPanel.module.css";
import type { TermChartSpec } from "./termLines";
import { useTermColumns } from "./useTermColumns";

export interface TermChartProps {
  readonly chart: TermChartSpec;
  readonly records: readonly StepRecord[];
  /** Whether a point of a training line averages over several steps. */
  readonly isSmooth: boolean;
  /** Show outliers too. */
  readonly whole: boolean;
  readonly locale: Locale;
  /** In numbers. */
  readonly asTable: boolean;
  /** No chart stands to its right. */
  readonly isLast: boolean;
}

/** Terms of one unit over the steps: solid on training batches, dashed on held-out data. */
export function TermChart({ chart, isSmooth, whole, asTable, locale, isLast, ...present }: TermChartProps) {
  const records = useInTurn(present.records);
  const t = useTranslate();
  const highlight = useHighlight();
  const marked = useRun((state) => state.live && state.latest?.step);
  const terms = useMemo(() => chart.lines.map(({ term }) => term.id), [chart]);
  const columns = useTermColumns(records, terms);
  const rows = useMemo(() => chartRows(columns, isSmooth ? smoothingWindow(columns.records) : 1), [columns, isSmooth]);

  const lit = chart.lines.some(({ term }) => term.id === highlight) ? highlight : undefined;
  const lines = useMemo(
    () =>
      chart.lines.flatMap(({ term, dash, heldOutDash }): LineStyle[] => {
        const emphasis = lit === undefined ? "normal" : lit === term.id ? "lit" : "dimmed";
        const common = { name: t(`terms.names.${term.id}`), colour: termColour(term), emphasis } as const;
        const train = { ...common, key: term.id, series: t("terms.train"), symbol: termSymbols[term.id], dash };
        if (!isMeasured(term.id)) return [train];
        return [train, { ...common, key: heldOutKey(term.id), series: t("terms.heldOut"), dash: heldOutDash }];
      }),
    [chart, lit, t],
  );

  const domain = useMemo(() => {
    const keys = lines.map(({ key }) => key);
    return valueDomain(valuesUnder(rows, keys), !whole);
  }, [rows, lines, whole]);

  const last = records[records.length - 1];
  const unit = t(`terms.units.${chart.unit}`);
  const values = chart.lines.map(({ term: { id } }) =>
    t("terms.reading", { name: t(`terms.names.${id}`), value: measure(last?.train[id], locale) }),
  );
  const label = t("terms.summary", {
    chart: t(`terms.charts.${chart.id}`),
    unit,
    points: rows.length,
    step: last?.step ?? 0,
    values: values.join(", "),
  });

  return (
    <div className={styles.chart} data-chart={chart.id}>
      {asTable ? (
        <ChartTable rows={rows} lines={lines} stepName={t("terms.step")} label={label} locale={locale} />
      ) : (
        <LiveLineChart
          rows={rows}
          lines={lines}
          domain={domain}
          unit={unit}
          stepName={t("terms.step")}
          label={label}
          locale={locale}
          isLast={isLast}
          marked={marked}
        />
      )}
    </div>
  );
}
