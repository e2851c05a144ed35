import { Suspense } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../../locales/translate";
import { slowStepStore } from "../../runs/slowStep";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { later } from "../later";
import { Panel } from "../Panel";
import { PitfallMark } from "../PitfallMark";
import { Waiting } from "../Waiting";
import styles from "./ObjectivePanel.module.css";
import { TermValues } from "./TermValues";

// On their way as soon as this panel is.
const loading = { formula: import("./Formula"), code: import("./Code") };
const Formula = later(async () => (await loading.formula).Formula, Waiting);
const Code = later(async () => (await loading.code).Code, Waiting);
const SlowStep = later(async () => (await import("../slowStep/SlowStep")).SlowStep);

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
        <Suspense fallback={<Waiting />}>
          <Formula variant={variant} pitfall={pitfall} />
        </Suspense>
        {!isSlow && <TermValues variant={variant} />}
        {isSlow && <SlowStep />}
        <figure className={styles.source}>
          <figcaption>
            <code>{t("objective.code", { file: pitfall === "none" ? variant : `pitfalls/${pitfall}` })}</code> ·{" "}
            {t("objective.codeNote")}
          </figcaption>
          <Suspense fallback={<Waiting />}>
            <Code variant={variant} pitfall={pitfall} />
          </Suspense>
        </figure>
      </div>
    </Panel>
  );
}
