import { useRef, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { relaxation } from "../../runs/laboratory";
import { useRun } from "../../runs/state";
import { relaxationChoice } from "../../settings/laboratory/relaxationFields";
import { ExperimentForm } from "../laboratory/ExperimentForm";
import styles from "../laboratory/Laboratory.module.css";
import { TakeAway } from "../laboratory/TakeAway";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { ErrorChart } from "./ErrorChart";
import { ErrorTable } from "./ErrorTable";
import { type Estimator, errorCsv, estimators } from "./errorRows";

const papers = [
  { name: "Jang et al. 2017", address: "https://arxiv.org/abs/1611.01144" },
  { name: "Maddison et al. 2017", address: "https://arxiv.org/abs/1611.00712" },
  { name: "Bengio et al. 2013", address: "https://arxiv.org/abs/1308.3432" },
];

/** On a categorical whose exact gradient is known: what a temperature takes from the bias and adds to the variance. */
export function RelaxedGradientsPanel() {
  const t = useTranslate();
  const seed = useRun((state) => state.settings.seed);
  const { choice, share, points, result, hasFailed = false } = relaxation.use();
  const [estimator, setEstimator] = useState<Estimator>("gumbelSoftmax");
  const picture = useRef<HTMLDivElement>(null);
  const least = result && [...points].sort((a, b) => a[estimator].meanSquaredError - b[estimator].meanSquaredError)[0];

  return (
    <Panel
      title={t("relaxedGradients.title")}
      tools={
        <TakeAway
          name={`elbo-room-relaxation-${choice?.seed ?? 0}`}
          picture={picture}
          csv={choice && result ? () => errorCsv(result, choice) : undefined}
        />
      }
    >
      <div className={styles.views}>
        <div className={styles.form}>
          <ExperimentForm
            laboratory="relaxation"
            share={share}
            hasFailed={hasFailed}
            start={(numbers) => relaxation.start(relaxationChoice(numbers, seed))}
            cancel={relaxation.cancel}
          />
          <fieldset className={styles.axis}>
            <legend className="visually-hidden">{t("relaxedGradients.estimator")}</legend>
            {estimators.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="relaxation-estimator"
                  checked={estimator === each}
                  onChange={() => setEstimator(each)}
                />{" "}
                {t(`relaxedGradients.${each}`)}
              </label>
            ))}
          </fieldset>
          <p className={styles.note}>
            {t("relaxedGradients.note")} {t("relaxedGradients.sources")}{" "}
            {papers.map(({ name, address }, i) => (
              <span key={address}>
                {i > 0 && "; "}
                <a href={address} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </span>
            ))}
          </p>
        </div>
        <div ref={picture} className={styles.picture}>
          {points.length > 0 ? (
            <ErrorChart points={points} estimator={estimator} scoreFunction={result?.scoreFunction} />
          ) : (
            <p className={panel.waiting}>{t("laboratory.none")}</p>
          )}
          {least && (
            <p data-testid="least-error" className={styles.finding}>
              {t("relaxedGradients.least", {
                temperature: least.temperature,
                value: t.number(least[estimator].meanSquaredError, 2),
                score: t.number(result.scoreFunction.meanSquaredError, 2),
              })}
            </p>
          )}
          {points.length > 0 && <ErrorTable points={points} estimator={estimator} />}
        </div>
      </div>
    </Panel>
  );
}
