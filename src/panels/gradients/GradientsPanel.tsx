import { useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { signalToNoise } from "../../runs/laboratory";
import { useRun } from "../../runs/state";
import { sweepChoice } from "../../settings/laboratory/sweepFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { SlopeTable } from "./SlopeTable";
import { SweepChart } from "./SweepChart";
import { type Axis, type Estimator, sweepCsv } from "./sweepRows";

const paper = "https://arxiv.org/abs/1802.04537";

/** The toy of Rainforth et al. 2018: a tighter bound, and what it does to the gradients of the two networks. */
export function GradientsPanel() {
  const t = useTranslate();
  const seed = useRun((state) => state.settings.seed);
  const { choice, share, points, result, hasFailed = false } = signalToNoise.use();
  const [axis, setAxis] = useState<Axis>("K");
  const [estimator, setEstimator] = useState<Estimator>("debiased");
  const picture = useRef<HTMLDivElement>(null);
  const hasPoints = points.length > 0;

  const tools = (
    <>
      <label title={t("gradients.rawHelp")}>
        <input
          type="checkbox"
          checked={estimator === "raw"}
          onChange={(event) => setEstimator(event.target.checked ? "raw" : "debiased")}
        />{" "}
        {t("gradients.raw")}
      </label>
      <TakeAway
        name={`elbo-room-snr-${choice?.seed ?? 0}`}
        picture={picture}
        csv={hasPoints && choice ? () => sweepCsv(points, choice) : undefined}
      />
    </>
  );
  return (
    <Panel title={t("gradients.title")} tools={tools}>
      <div className={styles.views}>
        <ExperimentForm
          laboratory="gradients"
          share={share}
          hasFailed={hasFailed}
          start={(numbers) => signalToNoise.start(sweepChoice(numbers, seed))}
          cancel={signalToNoise.cancel}
        />
        <div ref={picture} className={styles.picture}>
          <fieldset className={styles.axis}>
            <legend className="visually-hidden">{t("gradients.axis")}</legend>
            {(["K", "M"] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="sweep-axis" checked={axis === each} onChange={() => setAxis(each)} />{" "}
                {t("gradients.against", { axis: each })}
              </label>
            ))}
          </fieldset>
          {hasPoints ? (
            <SweepChart points={points} axis={axis} estimator={estimator} floor={result?.noiseFloor} />
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          {result && <SlopeTable slopes={result.slopes} axis={axis} />}
          <p className={styles.note}>
            {t("gradients.note")}{" "}
            <a href={paper} target="_blank" rel="noreferrer">
              Rainforth et al. 2018
            </a>
          </p>
        </div>
      </div>
    </Panel>
  );
}
