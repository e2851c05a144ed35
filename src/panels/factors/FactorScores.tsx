import type { ReactNode } from "react";
import { measure, percent } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Disentanglement } from "../../training/records";
import styles from "./FactorsPanel.module.css";

export interface FactorScoresProps {
  readonly step: number;
  readonly disentanglement: Disentanglement;
}

const papers = {
  gap: { name: "Chen et al. 2018", url: "https://arxiv.org/abs/1802.04942" },
  score: { name: "Kim & Mnih 2018", url: "https://arxiv.org/abs/1802.05983" },
  bins: "Locatello et al. 2019",
} as const;

/** How disentangled the code is, in two numbers, with what they mean and who defined them. */
export function FactorScores({ step, disentanglement }: FactorScoresProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { mig, factorScore, migPerFactor, examples } = disentanglement;
  const chance = percent(1 / migPerFactor.length, locale);
  return (
    <section className={styles.scores} aria-label={t("factors.scores")}>
      <Score name={t("factors.mig")} value={measure(mig, locale)} explanation={t("factors.migHelp")}>
        <a href={papers.gap.url} target="_blank" rel="noreferrer">
          {t("factors.section", { paper: papers.gap.name })}
        </a>
      </Score>
      <Score
        name={t("factors.factorScore")}
        value={percent(factorScore, locale)}
        note={t("factors.chance", { share: chance })}
        explanation={t("factors.factorScoreHelp", { share: chance })}
      >
        <a href={papers.score.url} target="_blank" rel="noreferrer">
          {t("factors.scoreSection", { paper: papers.score.name })}
        </a>
      </Score>
      <details>
        <summary>{t("factors.at", { step, examples })}</summary>
        <p>{t("factors.method", { examples, locatello: papers.bins })}</p>
      </details>
    </section>
  );
}

interface ScoreProps {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  readonly explanation: string;
  /** Where it is defined. */
  readonly children: ReactNode;
}

function Score({ name, value, note, explanation, children }: ScoreProps) {
  return (
    <details>
      <summary>
        {name}
        <b>{value}</b>
        {note && <span>{note}</span>}
      </summary>
      <p>
        {explanation} {children}
      </p>
    </details>
  );
}
