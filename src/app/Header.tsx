import { useTranslate } from "../locales/translate";
import { Badge } from "../panels/badge/Badge";
import { ActionButton } from "../panels/runbar/ActionButton";
import { RunBar } from "../panels/runbar/RunBar";
import { pageActions, runActions } from "./actions";
import styles from "./Header.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { part } from "./panel";

const LectureBar = part(
  () => import("./LectureBar"),
  (module) => module.LectureBar,
);

/** Tells the styles how high the run's bar is: one line or several, as its buttons and the mark of a mistake need. */
function tellHeight(bar: HTMLElement | null) {
  if (!bar) return;
  const tell = () => document.documentElement.style.setProperty("--run-bar", `${bar.offsetHeight}px`);
  const observer = new ResizeObserver(tell);
  observer.observe(bar);
  return () => observer.disconnect();
}

/** The run's bar and the page's tools; in a lecture it comes when it is called. */
export function Header({ isLecture }: { readonly isLecture: boolean }) {
  const t = useTranslate();
  return (
    <>
      <button
        type="button"
        className={`visually-hidden ${styles.skip}`}
        onClick={() => document.getElementById("controls")?.focus()}
      >
        {t("app.skip")}
      </button>
      <header className={styles.header}>
        <h1 title={t("app.tagline")}>{t("app.name")}</h1>
        <div ref={tellHeight} className={styles.run}>
          <RunBar actions={runActions} />
        </div>
        <div className={styles.tools}>
          {isLecture ? (
            <LectureBar />
          ) : (
            <>
              <Badge />
              <LanguageSwitch />
              {pageActions.map((action) => (
                <ActionButton key={action.id} action={action} />
              ))}
            </>
          )}
        </div>
      </header>
    </>
  );
}
