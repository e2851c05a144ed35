import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { lessonsDoor } from "../panels/lessons/lessonsDoor";
import { useFocusBack } from "../panels/useFocusBack";
import { useLanes, useSelected } from "../runs/lanes";
import { OnLane } from "../runs/OnLane";
import { compareStore, filmStore, takeAwayStore } from "./actions";
import { Cell, Place } from "./Cell";
import { DropTarget } from "./DropTarget";
import { displayStore, isLoose, shownAreas } from "./display";
import { Header } from "./Header";
import styles from "./layout.module.css";
import { panel, part } from "./panel";

// Their code is asked for as the page is drawn, not before: its sentences and the worker's code come first.
const SlideBar = part(
  () => import("./SlideBar"),
  (module) => module.SlideBar,
);
const FilmStrip = part(
  () => import("../panels/film/FilmStrip"),
  (module) => module.FilmStrip,
);
const TakeAwayDialog = part(
  () => import("../panels/takeAway/TakeAwayDialog"),
  (module) => module.TakeAwayDialog,
);
const LaneStrip = part(
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

const ControlsPanel = panel(
  () => import("../panels/controls/ControlsPanel"),
  (module) => module.ControlsPanel,
);
const Diagram = panel(
  () => import("../panels/diagram/Diagram"),
  (module) => module.Diagram,
);
const ObjectivePanel = panel(
  () => import("../panels/objective/ObjectivePanel"),
  (module) => module.ObjectivePanel,
);
const StageCell = panel(
  () => import("./StageCell"),
  (module) => module.StageCell,
);
const PicturesPanel = panel(
  () => import("../panels/pictures/PicturesPanel"),
  (module) => module.PicturesPanel,
);
const TermsPanel = panel(
  () => import("../panels/terms/TermsPanel"),
  (module) => module.TermsPanel,
);
const EvaluationPanel = panel(
  () => import("../panels/evaluation/EvaluationPanel"),
  (module) => module.EvaluationPanel,
);
const Notices = part(
  () => import("./Notices"),
  (module) => module.Notices,
);
const HelpDialog = part(
  () => import("./HelpDialog"),
  (module) => module.HelpDialog,
);

function Teaching() {
  useFocusBack();
  return (
    <Place area="lesson" isLoose={useStore(displayStore, isLoose)}>
      <LessonsPanel />
    </Place>
  );
}

/** From left to right: what is trained, how, and what comes out; of the chosen lane, where several stand side by side. */
export function App() {
  const t = useTranslate();
  const chosen = useSelected();
  const isComparing = useLanes().length > 1;
  const display = useStore(displayStore);
  const { manner, hasBar, isMeasuring } = display;
  const hasStrip = (useStore(compareStore, ({ isOpen }) => isOpen) || isComparing) && manner !== "slide";
  const isTeaching = useStore(lessonsDoor, ({ isOpen }) => isOpen);
  return (
    <OnLane lane={chosen}>
      <div className={styles.page}>
        {manner !== "slide" && hasBar ? (
          <Header isLecture={manner === "lecture"} />
        ) : (
          <header className="visually-hidden">
            <h1>{t("app.name")}</h1>
          </header>
        )}
        {hasStrip && <LaneStrip />}
        {useStore(filmStore, ({ isOpen }) => isOpen) && (
          <FilmStrip close={() => filmStore.setState({ isOpen: false })} />
        )}
        <main
          className={styles.main}
          data-loose={isLoose(display)}
          data-count={shownAreas(display).filter((area) => area !== "diagram").length}
          data-teaching={isTeaching && !isLoose(display)}
        >
          {isTeaching && <Teaching />}
          <section id="controls" className={styles.what} aria-label={t("app.what")} tabIndex={-1}>
            <Cell area="controls">
              <ControlsPanel />
            </Cell>
          </section>
          <Cell area="diagram">
            <Diagram />
          </Cell>
          <section className={styles.how} aria-label={t("app.how")}>
            <Cell area="objective">
              <ObjectivePanel />
            </Cell>
          </section>
          <section
            className={styles.result}
            data-comparing={isComparing}
            data-measuring={isMeasuring}
            aria-label={t("app.result")}
          >
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
        {manner === "slide" && hasBar && <SlideBar />}
        <Notices />
        <DropTarget />
        {useStore(takeAwayStore, ({ isOpen }) => isOpen) && (
          <TakeAwayDialog close={() => takeAwayStore.setState({ isOpen: false })} />
        )}
        <HelpDialog />
      </div>
    </OnLane>
  );
}
