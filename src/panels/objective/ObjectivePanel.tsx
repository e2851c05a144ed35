import { lazy, Suspense } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../../locales/translate";
import { slowStepStore } from "../../runs/slowStep";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { PitfallMark } from "../PitfallMark";
import styles from "./ObjectivePanel.module.css";
import { TermValues } from "./TermValues";

const Formula = lazy(() => import("./Formula").then(({ Formula }) => ({ default: Formula })));
const SlowStep = lazy(() => import("../slowStep/SlowStep").then(({ SlowStep }) => ({ default: SlowStep })));
const Code = lazy(() => import("./Code").then(({ Code }) => ({ default: Code })));

/** How the variant learns: its objective with live values, its data flow and the code that runs. */
export function ObjectivePanel() {
  const t = useTranslate();
  const variant = useRun((state) => state.settings.variant);
  const pitfall = useRun((state) => state.settings.pitfall);
  const { name, paper } = cards[variant];
  const isSlow = useStore(slowStepStore, ({ isOpen }) => isOpen);

  const tools = (
    <>
      <PitfallMark />
      <a
        href={paper.url}
        target="_blank"
        rel="noreferrer"
        title={t("objective.paper", { ...paper, year: String(paper.year) })}
      >
        {paper.authors} {paper.year}
      </a>
    </>
  );

  return (
    <Panel title={`${t("objective.title")}: ${name}`} tools={tools}>
      <div className={styles.objective}>
        <Suspense fallback={<p className={panel.waiting}>{t("objective.loading")}</p>}>
          <Formula variant={variant} pitfall={pitfall} />
        </Suspense>
        {!isSlow && <TermValues variant={variant} />}
        {isSlow && (
          <Suspense>
            <SlowStep />
          </Suspense>
        )}
        <figure className={styles.source}>
          <figcaption>
            <code>{t("objective.code", { file: pitfall === "none" ? variant : `pitfalls/${pitfall}` })}</code> ·{" "}
            {t("objective.codeNote")}
          </figcaption>
          <Suspense fallback={<p className={panel.waiting}>{t("objective.loading")}</p>}>
            <Code variant={variant} pitfall={pitfall} />
          </Suspense>
        </figure>
      </div>
    </Panel>
  );
}
