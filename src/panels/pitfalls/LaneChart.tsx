import { useMemo } from "react";
import { LiveLineChart } from "../../charts/LiveLineChart";
import type { LineStyle } from "../../charts/lineStyle";
import { measure } from "../../charts/measure";
import { valueDomain } from "../../charts/scale";
import { useInTurn } from "../../charts/turns";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRecords } from "../../runs/history";
import type { Lane } from "../../runs/lane";
import type { Term } from "../../variants/variant";
import { laneLooks } from "./laneLooks";
import { laneRows } from "./laneRows";

export interface LaneChartProps {
  readonly correct: Lane;
  readonly mistaken: Lane;
  readonly term: Term;
}

/** The term in which the mistake shows, over the steps of both runs. */
export function LaneChart({ correct, mistaken, term }: LaneChartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const right = useRecords(correct.history);
  const wrong = useRecords(mistaken.history);
  const records = useInTurn(useMemo(() => ({ correct: right, mistaken: wrong }), [right, wrong]));
  const rows = useMemo(() => laneRows(records, term.id), [records, term]);
  const domain = useMemo(
    () =>
      valueDomain(
        rows.flatMap((row) => [row.correct ?? NaN, row.mistaken ?? NaN]),
        true,
      ),
    [rows],
  );

  const name = t(`terms.names.${term.id}`);
  const lines = useMemo(
    () =>
      laneLooks.map(
        ({ id, colour, dash }): LineStyle => ({
          key: id,
          name: t(`mistakes.lanes.${id}`),
          series: name,
          symbol: t(`mistakes.short.${id}`),
          colour,
          dash,
          emphasis: "normal",
        }),
      ),
    [t, name],
  );

  const latest = (key: "correct" | "mistaken") =>
    measure(rows.findLast((row) => row[key] !== undefined)?.[key], locale);
  const label = t("mistakes.chartLabel", {
    term: name,
    step: rows.at(-1)?.step ?? 0,
    correct: latest("correct"),
    mistaken: latest("mistaken"),
  });
  return (
    <LiveLineChart
      rows={rows}
      lines={lines}
      domain={domain}
      unit={`${name}, ${t(`units.${term.unit}`)}`}
      stepName={t("terms.step")}
      label={label}
      locale={locale}
      isLast={false}
    />
  );
}
