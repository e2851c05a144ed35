import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { evaluate } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { PitfallMark } from "../PitfallMark";
import { ConditionalTable } from "./ConditionalTable";
import styles from "./EvaluationPanel.module.css";
import { KlBars } from "./KlBars";

/** The yardstick that all variants share: held-out likelihood, ELBO, and which latent dimensions are in use. */
export function EvaluationPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const evaluation = useRun((state) => state.evaluation);
  const evaluating = useRun((state) => state.evaluating);
  const isRunning = evaluating !== undefined && evaluating < 1;

  const tools = (
    <>
      <PitfallMark />
      {isRunning && (
        <progress className={styles.progress} value={evaluating} aria-label={t("evaluation.title")}>
          {t("run.evaluating", { share: Math.round(100 * evaluating) })}
        </progress>
      )}
      <button type="button" className={panel.button} disabled={isRunning} onClick={evaluate}>
        {t("actions.evaluate")}
      </button>
    </>
  );

  if (!evaluation) {
    return (
      <Panel title={t("evaluation.title")} tools={tools}>
        <p className={panel.waiting}>{t("evaluation.none")}</p>
      </Panel>
    );
  }

  const { step, examples, samples, logLikelihood, exactLogLikelihood, elbo, kl, activeUnits, klPerUnit } = evaluation;
  const { conditional } = evaluation;
  const rows: readonly (readonly [string, number])[] = [
    ...(exactLogLikelihood === undefined ? [] : [[t("evaluation.exact"), exactLogLikelihood] as const]),
    [t(conditional ? "evaluation.conditionalLogLikelihood" : "evaluation.logLikelihood", { samples }), logLikelihood],
    [t("evaluation.elbo"), elbo],
    [t(conditional ? "evaluation.conditionalGap" : "evaluation.gap"), logLikelihood - elbo],
    [t("evaluation.kl"), kl],
  ];
  return (
    <Panel title={t("evaluation.title")} tools={tools}>
      <div className={styles.evaluation}>
        <div className={styles.numbers}>
          <p className={styles.at}>
            {t("evaluation.at", { step, examples })} · {t("evaluation.unit")}
          </p>
          <dl className={styles.values}>
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{measure(value, locale)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <details>
                  <summary>{t("evaluation.activeUnits")}</summary>
                  <p>{t("evaluation.activeHelp")}</p>
                </details>
              </dt>
              <dd>{t("evaluation.activeOf", { active: activeUnits, size: klPerUnit.length })}</dd>
            </div>
          </dl>
          {conditional && <ConditionalTable evaluation={evaluation} conditional={conditional} />}
        </div>
        <KlBars evaluation={evaluation} />
      </div>
    </Panel>
  );
}
