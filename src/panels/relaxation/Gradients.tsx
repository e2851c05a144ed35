import { useTranslate } from "../../locales/translate";
import { evaluate } from "../../runs/commands";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import { GradientChart } from "./GradientChart";
import styles from "./RelaxationPanel.module.css";

export interface GradientsProps {
  readonly straightThrough: boolean;
  /** Marked on the axis. */
  readonly temperature: number;
}

/** The gradient against the temperature, as the last evaluation measured it on the running model. */
export function Gradients({ straightThrough, temperature }: GradientsProps) {
  const t = useTranslate();
  const evaluation = useRun((state) => state.evaluation);
  const isRunning = useRun(({ evaluating }) => evaluating !== undefined && evaluating < 1);
  const gradients = evaluation?.relaxation;
  return (
    <section className={styles.gradients} aria-label={t("relaxation.gradient")}>
      <header>
        <strong>{t("relaxation.gradient")}</strong>
      </header>
      {gradients ? (
        <>
          <GradientChart gradients={gradients} straightThrough={straightThrough} temperature={temperature} />
          <details className={styles.note}>
            <summary>{t("relaxation.gradientNote")}</summary>
            <p>
              {t("relaxation.gradientHelp", {
                draws: gradients.draws,
                examples: gradients.examples,
                step: evaluation.step,
              })}
            </p>
          </details>
        </>
      ) : (
        <div className={panel.waiting}>
          <p>{t("relaxation.none")}</p>
          <button type="button" className={panel.button} disabled={isRunning} onClick={evaluate}>
            {t("actions.evaluate")}
          </button>
        </div>
      )}
    </section>
  );
}
