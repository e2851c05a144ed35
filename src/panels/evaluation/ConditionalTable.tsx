import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import type { ConditionalLikelihood, Evaluation } from "../../training/records";
import styles from "./EvaluationPanel.module.css";

export interface ConditionalTableProps {
  readonly evaluation: Evaluation;
  readonly conditional: ConditionalLikelihood;
}

/** The other estimates of log p(x|c), and what each is short of the one by importance sampling. */
export function ConditionalTable({ evaluation: { logLikelihood, samples }, conditional }: ConditionalTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const isMistaken = useRun((state) => state.settings.pitfall === "standard-prior-sampling");
  const { monteCarlo, standardPrior, baseline } = conditional;
  const own = standardPrior === undefined || isMistaken ? "monteCarloStandard" : "monteCarlo";
  const rows = [
    { name: own, value: monteCarlo },
    ...(own === "monteCarlo" ? [{ name: "monteCarloStandard", value: standardPrior } as const] : []),
    ...(baseline === undefined ? [] : [{ name: "guess", value: baseline } as const]),
  ] as const;
  return (
    <table className={styles.conditional} title={t("evaluation.importance", { samples })}>
      <caption className="visually-hidden">{t("evaluation.importance", { samples })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("evaluation.otherwise")}</th>
          <th scope="col">{t("units.nats")}</th>
          <th scope="col">{t("evaluation.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value = Number.NaN }) => (
          <tr key={name}>
            <th scope="row">{t(`evaluation.${name}`)}</th>
            <td>{measure(value, locale)}</td>
            <td>{measure(value - logLikelihood, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
