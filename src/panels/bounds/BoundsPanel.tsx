import { useMemo, useRef } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { bounds } from "../../runs/laboratory";
import { useRun } from "../../runs/state";
import { boundsChoice } from "../../settings/laboratory/boundsFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { SubjectSwitch } from "../laboratory/SubjectSwitch";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { BoundsTable } from "./BoundsTable";
import { boundsCsv, boundsRows } from "./boundsRows";

const paper = "https://arxiv.org/abs/1509.00519";

/** On a model whose log p(x) is known: how the bound of K samples closes on it. */
export function BoundsPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const seed = useRun((state) => state.settings.seed);
  const { choice, share, points, result, hasFailed = false } = bounds.use();
  const picture = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => boundsRows(points), [points]);
  const lines = useMemo(
    () =>
      [
        { key: "gap", name: t("bounds.gap"), colour: "var(--bound)" },
        { key: "theory", name: t("bounds.theory"), colour: "var(--ink-quiet)", dash: "2 4" },
      ].filter(({ key }) => rows.some((row) => row[key] !== undefined)),
    [rows, t],
  );
  const [first, last] = [points[0], points.at(-1)];
  const csv = choice && result ? () => boundsCsv(points, choice, result.logEvidence) : undefined;

  return (
    <Panel
      title={t("bounds.title")}
      tools={<TakeAway name={`elbo-room-bounds-${choice?.seed ?? 0}`} picture={picture} csv={csv} />}
    >
      <div className={styles.views}>
        <div className={styles.form}>
          <SubjectSwitch of={["bounds", "modelBounds"]} shown="bounds" />
          <ExperimentForm
            laboratory="bounds"
            share={share}
            hasFailed={hasFailed}
            start={(numbers) => bounds.start(boundsChoice(numbers, seed))}
            cancel={bounds.cancel}
          />
        </div>
        <div ref={picture} className={styles.picture}>
          {first && last ? (
            <div className={styles.chart} data-chart="gap">
              <MeasuredChart
                rows={rows}
                lines={lines}
                bands={[{ low: "gapLow", high: "gapHigh", colour: "var(--bound)" }]}
                ticks={rows.map(({ x }) => x)}
                symbol="K"
                label={t("bounds.chartLabel", {
                  from: first.K,
                  to: last.K,
                  gapFrom: t.number(first.gap, 2),
                  gapTo: t.number(last.gap, 2),
                })}
                locale={locale}
              />
            </div>
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          {result?.slope && (
            <p data-testid="gap-slope" className={styles.finding}>
              {t("bounds.slope", {
                value: measure(result.slope.value, locale),
                error: t.number(result.slope.error, 1),
                from: result.slope.from,
              })}
            </p>
          )}
          {points.length > 0 && <BoundsTable points={points} logEvidence={result?.logEvidence} />}
          <p className={styles.note}>
            {t("bounds.note")}{" "}
            <a href={paper} target="_blank" rel="noreferrer">
              Burda et al. 2016
            </a>
          </p>
        </div>
      </div>
    </Panel>
  );
}
