import { useMemo, useRef } from "react";
import { MeasuredChart } from "../../charts/MeasuredChart";
import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { modelBounds } from "../../runs/modelExperiments";
import { modelBoundsChoice } from "../../settings/laboratory/modelBoundsFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { MeasuredAt } from "../laboratory/MeasuredAt";
import { SubjectSwitch } from "../laboratory/SubjectSwitch";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { ModelBoundsTable } from "./ModelBoundsTable";
import { modelBoundsCsv, modelBoundsRows } from "./modelBoundsRows";

const paper = "https://arxiv.org/abs/1509.00519";

/** How the bounds of more and more samples rise towards the log p(x) of the model that is being trained. */
export function ModelBoundsPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const { choice, of, share, points, hasFailed = false, problem } = modelBounds.use();
  const picture = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => modelBoundsRows(points), [points]);
  const lines = useMemo(() => [{ key: "bound", name: t("modelBounds.bound"), colour: "var(--bound)" }], [t]);
  const [first, last] = [points[0], points.at(-1)];

  return (
    <Panel
      title={t("modelBounds.title")}
      tools={
        <TakeAway
          name={`elbo-room-model-bounds-${of?.step ?? 0}`}
          picture={picture}
          csv={first && choice && of ? () => modelBoundsCsv(points, choice, of) : undefined}
        />
      }
    >
      <div className={styles.views}>
        <div className={styles.form}>
          <SubjectSwitch of={["bounds", "modelBounds"]} shown="modelBounds" />
          <ExperimentForm
            laboratory="modelBounds"
            share={share}
            hasFailed={hasFailed}
            start={(numbers) => modelBounds.start(modelBoundsChoice(numbers))}
            cancel={modelBounds.cancel}
          />
          {problem && (
            <p role="alert" className={styles.problem}>
              {t.problem(problem)}
            </p>
          )}
        </div>
        <div ref={picture} className={styles.picture}>
          {first && last ? (
            <>
              <div className={styles.chart} data-chart="model-bounds">
                <MeasuredChart
                  rows={rows}
                  vertical="linear"
                  lines={lines}
                  bands={[{ low: "low", high: "high", colour: "var(--bound)" }]}
                  ticks={rows.map(({ x }) => x)}
                  symbol="K"
                  label={t("modelBounds.chartLabel", {
                    from: first.K,
                    to: last.K,
                    low: measure(first.mean, locale),
                    high: measure(last.mean, locale),
                  })}
                  locale={locale}
                />
              </div>
              <ModelBoundsTable points={points} />
            </>
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          <p className={styles.note}>
            {of && first && <MeasuredAt of={of} examples={first.examples} />} {t("modelBounds.note")}{" "}
            <a href={paper} target="_blank" rel="noreferrer">
              Burda et al. 2016
            </a>
          </p>
        </div>
      </div>
    </Panel>
  );
}
