import { lazy, Suspense } from "react";
import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { Diagram } from "./Diagram";
import styles from "./ObjectivePanel.module.css";
import { TermValues } from "./TermValues";

const Formula = lazy(() => import("./Formula").then(({ Formula }) => ({ default: Formula })));
const Code = lazy(() => import("./Code").then(({ Code }) => ({ default: Code })));

/** How the variant learns: its objective with live values, its data flow and the code that runs. */
export function ObjectivePanel() {
  const t = useTranslate();
  const variant = useRun((state) => state.settings.variant);
  const { name, paper } = cards[variant];

  const citation = (
    <a
      href={paper.url}
      target="_blank"
      rel="noreferrer"
      title={t("objective.paper", { ...paper, year: String(paper.year) })}
    >
      {paper.authors} {paper.year}
    </a>
  );

  return (
    <Panel title={`${t("objective.title")}: ${name}`} tools={citation}>
      <div className={styles.objective}>
        <Suspense fallback={<p className={panel.waiting}>{t("objective.loading")}</p>}>
          <Formula variant={variant} />
        </Suspense>
        <TermValues variant={variant} />
        <Diagram />
        <figure className={styles.source}>
          <figcaption>
            <code>{t("objective.code", { file: variant })}</code> · {t("objective.codeNote")}
          </figcaption>
          <Suspense fallback={<p className={panel.waiting}>{t("objective.loading")}</p>}>
            <Code variant={variant} />
          </Suspense>
        </figure>
      </div>
    </Panel>
  );
}
