import { Suspense } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { Badge } from "../panels/badge/Badge";
import { lessonsDoor } from "../panels/lessons/lessonsDoor";
import { ActionButton } from "../panels/runbar/ActionButton";
import { RunBar } from "../panels/runbar/RunBar";
import { useLanes, useSelected } from "../runs/lanes";
import { OnLane } from "../runs/OnLane";
import { compareStore, pageActions, runActions } from "./actions";
import styles from "./app.module.css";
import { Cell } from "./Cell";
import { HelpDialog } from "./HelpDialog";
import { LanguageSwitch } from "./LanguageSwitch";
import { Notices } from "./Notices";
import { panel } from "./panel";

// Their code is asked for as the page is drawn, not before: its sentences and the worker's code come first.
const loading = {
  controls: () => import("../panels/controls/ControlsPanel"),
  objective: () => import("../panels/objective/ObjectivePanel"),
  stage: () => import("./StageCell"),
  pictures: () => import("../panels/pictures/PicturesPanel"),
  terms: () => import("../panels/terms/TermsPanel"),
  evaluation: () => import("../panels/evaluation/EvaluationPanel"),
};

const LaneStrip = panel(
  () => import("../panels/lanes/LaneStrip"),
  (module) => module.LaneStrip,
);
const LaneTermsPanel = panel(
  () => import("../panels/lanes/LaneTermsPanel"),
  (module) => module.LaneTermsPanel,
);
const LaneEvaluationsPanel = panel(
  () => import("../panels/lanes/LaneEvaluationsPanel"),
  (module) => module.LaneEvaluationsPanel,
);

const LessonsPanel = panel(
  () => import("../panels/lessons/LessonsPanel"),
  (module) => module.LessonsPanel,
);

const ControlsPanel = panel(loading.controls, (module) => module.ControlsPanel);
const ObjectivePanel = panel(loading.objective, (module) => module.ObjectivePanel);
const StageCell = panel(loading.stage, (module) => module.StageCell);
const PicturesPanel = panel(loading.pictures, (module) => module.PicturesPanel);
const TermsPanel = panel(loading.terms, (module) => module.TermsPanel);
const EvaluationPanel = panel(loading.evaluation, (module) => module.EvaluationPanel);

/** From left to right: what is trained, how, and what comes out; of the chosen lane, where several stand side by side. */
export function App() {
  const t = useTranslate();
  const chosen = useSelected();
  const isComparing = useLanes().length > 1;
  const hasStrip = useStore(compareStore, ({ isOpen }) => isOpen) || isComparing;
  const isTeaching = useStore(lessonsDoor, ({ isOpen }) => isOpen);
  return (
    <OnLane lane={chosen}>
      <div className={styles.page}>
        <button
          type="button"
          className={`visually-hidden ${styles.skip}`}
          onClick={() => document.getElementById("controls")?.focus()}
        >
          {t("app.skip")}
        </button>
        <header className={styles.header}>
          <h1 title={t("app.tagline")}>{t("app.name")}</h1>
          <div className={styles.run}>
            <RunBar actions={runActions} />
          </div>
          <div className={styles.tools}>
            <Badge />
            <LanguageSwitch />
            {pageActions.map((action) => (
              <ActionButton key={action.id} action={action} />
            ))}
          </div>
        </header>
        {hasStrip && (
          <Suspense>
            <LaneStrip />
          </Suspense>
        )}
        <main className={styles.main} data-teaching={isTeaching}>
          {isTeaching && (
            <Cell area="lesson">
              <LessonsPanel />
            </Cell>
          )}
          <section id="controls" className={styles.what} aria-label={t("app.what")} tabIndex={-1}>
            <Cell area="controls">
              <ControlsPanel />
            </Cell>
          </section>
          <section className={styles.how} aria-label={t("app.how")}>
            <Cell area="objective">
              <ObjectivePanel />
            </Cell>
          </section>
          <section className={styles.result} data-comparing={isComparing} aria-label={t("app.result")}>
            <Cell area="latent">
              <StageCell />
            </Cell>
            {!isComparing && (
              <Cell area="pictures">
                <PicturesPanel />
              </Cell>
            )}
            <Cell area="terms">{isComparing ? <LaneTermsPanel /> : <TermsPanel />}</Cell>
            <Cell area="evaluation">{isComparing ? <LaneEvaluationsPanel /> : <EvaluationPanel />}</Cell>
          </section>
        </main>
        <Notices />
        <HelpDialog />
      </div>
    </OnLane>
  );
}
