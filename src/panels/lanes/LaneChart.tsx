import { useMemo, useRef } from "react";
import { ChartTable } from "../../charts/ChartTable";
import { valuesUnder } from "../../charts/chartRow";
import { useInTurn } from "../../charts/inTurn";
import { LiveLineChart } from "../../charts/LiveLineChart";
import type { LineStyle } from "../../charts/lineStyle";
import { measure } from "../../charts/measure";
import { valueDomain } from "../../charts/scale";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import type { StepRecord } from "../../training/records";
import type { Term } from "../../variants/variant";
import { type TermColumns, termColumns } from "../terms/termColumns";
import { laneRows } from "./laneRows";

/** How the curve of one run looks. */
export interface Curve {
  readonly key: string;
  readonly name: string;
  /** Written at its end. */
  readonly symbol: string;
  readonly colour: string;
  readonly dash?: string;
  /** It stands behind the others. */
  readonly isFaint?: boolean;
}

export interface LaneChartProps {
  readonly curves: readonly Curve[];
  /** Those of each curve, in the same order. */
  readonly records: readonly (readonly StepRecord[])[];
  readonly term: Pick<Term, "id" | "unit">;
  /** In numbers; absent: drawn. */
  readonly asTable?: boolean;
}

/** One term over the steps of several runs. */
export function LaneChart({ curves, records: present, term, asTable = false }: LaneChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const marked = useRun((state) => state.live && state.latest?.step);
  const records = useInTurn(present);
  const terms = useMemo(() => [term.id], [term.id]);
  const columns = useRef<Readonly<Record<string, TermColumns>>>({});
  const rows = useMemo(() => {
    const { current } = columns;
    columns.current = Object.fromEntries(
      curves.map(({ key }, i) => [key, termColumns(records[i] ?? [], terms, current[key])]),
    );
    return laneRows(columns.current);
  }, [curves, records, terms]);
  const domain = useMemo(() => {
    const keys = curves.map(({ key }) => key);
    return valueDomain(valuesUnder(rows, keys), true);
  }, [rows, curves]);
  const series = t(`terms.names.${term.id}`);
  const lines = useMemo(
    () =>
      curves.map(
        ({ isFaint = false, ...curve }): LineStyle => ({ ...curve, series, emphasis: isFaint ? "dimmed" : "normal" }),
      ),
    [curves, series],
  );
  const latest = curves.map(({ key, symbol }) => {
    const value = measure(rows.findLast((row) => row[key] !== undefined)?.[key], locale);
    return t("terms.reading", { name: symbol, value });
  });
  const label = t("lanes.chartLabel", { term: series, step: rows.at(-1)?.step ?? 0, values: latest.join(", ") });
  if (asTable) {
    return <ChartTable rows={rows} lines={lines} stepName={t("terms.step")} label={label} locale={locale} />;
  }
  return (
    <LiveLineChart
      rows={rows}
      lines={lines}
      domain={domain}
      unit={`${series}, ${t(`units.${term.unit}`)}`}
      stepName={t("terms.step")}
      label={label}
      locale={locale}
      isLast={false}
      marked={marked}
    />
  );
}
