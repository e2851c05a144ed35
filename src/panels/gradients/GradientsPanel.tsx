import { useRef, useState } from "react";
import { gradientIds } from "../../experiments/boundGradient";
import { useTranslate } from "../../locales/translate";
import { signalToNoise } from "../../runs/laboratory";
import { useRun } from "../../runs/state";
import { sweepChoice } from "../../settings/laboratory/sweepFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { SubjectSwitch } from "../laboratory/SubjectSwitch";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { AxisSwitch } from "./AxisSwitch";
import { RatioSwitch } from "./RatioSwitch";
import { SlopeTable } from "./SlopeTable";
import { Sources } from "./Sources";
import { SweepChart } from "./SweepChart";
import { type Axis, type Ratio, sweepCsv } from "./sweepRows";

const plainIds = ["plain", "generative"] as const;

/** The toy of Rainforth et al. 2018: a tighter bound, and what it does to the gradients of the two networks. */
export function GradientsPanel() {
  const t = useTranslate();
  const seed = useRun((state) => state.settings.seed);
  const { choice, share, points, result, hasFailed = false } = signalToNoise.use();
  const [axis, setAxis] = useState<Axis>("K");
  const [ratio, setRatio] = useState<Ratio>("debiased");
  const [hasAll, setHasAll] = useState(true);
  const picture = useRef<HTMLDivElement>(null);
  const hasPoints = points.length > 0;
  const shown = hasAll ? gradientIds : plainIds;

  const tools = (
    <>
      <RatioSwitch ratio={ratio} choose={setRatio} />
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
        <div className={styles.form}>
          <SubjectSwitch of={["gradients", "modelGradients"]} shown="gradients" />
          <ExperimentForm
            laboratory="gradients"
            share={share}
            hasFailed={hasFailed}
            start={(numbers) => signalToNoise.start(sweepChoice(numbers, seed))}
            cancel={signalToNoise.cancel}
          />
          <AxisSwitch axis={axis} choose={setAxis}>
            <label>
              <input type="checkbox" checked={hasAll} onChange={(event) => setHasAll(event.target.checked)} />{" "}
              {t("gradients.estimators")}
            </label>
          </AxisSwitch>
        </div>
        <div ref={picture} className={styles.picture}>
          {hasPoints ? (
            <SweepChart points={points} axis={axis} ratio={ratio} shown={shown} floor={result?.noiseFloor} />
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          {result && <SlopeTable slopes={result.slopes} axis={axis} shown={shown} />}
          <p className={styles.note}>
            {t(hasAll ? "gradients.estimatorsNote" : "gradients.note")}{" "}
            <Sources of={["rainforth", "roeder", "tucker"]} />
          </p>
        </div>
      </div>
    </Panel>
  );
}
