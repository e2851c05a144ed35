import { useMemo, useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { modelGradients } from "../../runs/modelExperiments";
import { useRun } from "../../runs/state";
import { modelGradientsChoice } from "../../settings/laboratory/modelGradientsFields";
import { measuredBound } from "../../training/modelExperiments";
import { cards } from "../../variants/registry";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { MeasuredAt } from "../laboratory/MeasuredAt";
import { SubjectSwitch } from "../laboratory/SubjectSwitch";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { AxisSwitch } from "./AxisSwitch";
import { ModelChart } from "./ModelChart";
import { ModelSlopes } from "./ModelSlopes";
import { modelCsv, theoryOf } from "./modelRows";
import { RatioSwitch } from "./RatioSwitch";
import { Sources } from "./Sources";
import type { Axis, Ratio } from "./sweepRows";

/** The signal-to-noise ratio of the gradients of the model that is being trained, at its present weights. */
export function ModelGradientsPanel() {
  const t = useTranslate();
  const present = useRun((state) => state.settings.variant);
  const { choice, of, share, points, hasFailed = false, problem } = modelGradients.use();
  const [axis, setAxis] = useState<Axis>("K");
  const [ratio, setRatio] = useState<Ratio>("debiased");
  const picture = useRef<HTMLDivElement>(null);
  const bound = measuredBound(present);
  const theory = useMemo(() => {
    const isOwn = of && measuredBound(of.settings.variant) === "own";
    const exponent = (network: "inference" | "generative") =>
      of && theoryOf(of.settings, axis, network, isOwn === true);
    return { inference: exponent("inference"), generative: exponent("generative") };
  }, [of, axis]);
  const variant = cards[present].name;

  const tools = (
    <>
      <RatioSwitch ratio={ratio} choose={setRatio} />
      <TakeAway
        name={`elbo-room-model-snr-${of?.step ?? 0}`}
        picture={picture}
        csv={points.length > 0 && choice && of ? () => modelCsv(points, choice, of) : undefined}
      />
    </>
  );
  return (
    <Panel title={t("modelGradients.title")} tools={tools}>
      <div className={styles.views}>
        <div className={styles.form}>
          <SubjectSwitch of={["gradients", "modelGradients"]} shown="modelGradients" />
          {bound ? (
            <ExperimentForm
              laboratory="modelGradients"
              share={share}
              hasFailed={hasFailed}
              start={(numbers) => modelGradients.start(modelGradientsChoice(numbers))}
              cancel={modelGradients.cancel}
            />
          ) : (
            <p className={styles.problem}>{t("modelGradients.unfit", { variant })}</p>
          )}
          {problem && (
            <p role="alert" className={styles.problem}>
              {t.problem(problem)}
            </p>
          )}
          <AxisSwitch axis={axis} choose={setAxis} />
          {bound && <p className={styles.note}>{t(`modelGradients.measured.${bound}`, { variant })}</p>}
        </div>
        <div ref={picture} className={styles.picture}>
          {points.length > 0 && choice ? (
            <>
              <ModelChart points={points} axis={axis} ratio={ratio} theory={theory} replicates={choice.replicates} />
              <ModelSlopes points={points} axis={axis} theory={theory} />
            </>
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          <p className={styles.note}>
            {of && choice && <MeasuredAt of={of} examples={choice.examples} />} {t("modelGradients.note")}{" "}
            <Sources of={["rainforth"]} />
          </p>
        </div>
      </div>
    </Panel>
  );
}
