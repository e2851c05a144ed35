import { useTranslate } from "../locales/translate";
import { ActionButton } from "../panels/runbar/ActionButton";
import { Counters } from "../panels/runbar/Counters";
import { link } from "../runs/address";
import { useRun } from "../runs/state";
import { runActions } from "./actions";
import styles from "./SlideBar.module.css";

const offered = runActions.filter(({ id }) => id === "play-pause" || id === "step" || id === "reset");

/** The same page with all its panels. */
function wholePage(): string {
  const url = new URL(link());
  for (const key of ["embed", "hide"]) url.searchParams.delete(key);
  return url.href;
}

/** Below the panels of a slide: what leads the run, and the way to the whole page. */
export function SlideBar() {
  const t = useTranslate();
  useRun((state) => state.settings); // the link follows them
  return (
    <footer className={styles.slideBar}>
      {offered.map((action, index) => (
        <ActionButton key={action.id} action={action} primary={index === 0} />
      ))}
      <Counters />
      <a href={wholePage()} target="_blank" rel="noreferrer">
        {t("display.whole")}
      </a>
    </footer>
  );
}
