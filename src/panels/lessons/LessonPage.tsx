import { type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Lesson } from "../../lessons/lesson";
import { useTranslate } from "../../locales/translate";
import panel from "../Panel.module.css";
import { LessonText } from "./LessonText";
import { lessonDesk, progressOf, putAway, turnTo } from "./lessonDesk";
import styles from "./lessons.module.css";
import { PredictPart } from "./PredictPart";
import { SetPart } from "./SetPart";
import { TaskPart } from "./TaskPart";
import { WatchTable } from "./WatchTable";

/** Has the focus when its page is turned to, so that it is read from its beginning. */
function Heading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {children}
    </h3>
  );
}

export interface LessonPageProps {
  readonly lesson: Lesson;
}

/** One page of a lesson, and the way to those beside it. */
export function LessonPage({ lesson: { pages, sources = [] } }: LessonPageProps) {
  const t = useTranslate();
  const so = useStore(lessonDesk, progressOf);
  const index = Math.min(so.page, pages.length - 1);
  const page = pages[index];
  const setBy = pages.slice(0, index).findLast((one) => one.kind === "set");
  const isLast = index === pages.length - 1;
  return (
    <>
      <div className={styles.page} key={index}>
        <Heading>
          {t("lessons.page", { page: index + 1, count: pages.length })} · {t(`lessons.kinds.${page.kind}`)}
        </Heading>
        <LessonText text={page.text} />
        {page.kind === "set" && <SetPart page={page} />}
        {page.kind === "predict" && <PredictPart page={page} index={index} so={so} setBy={setBy} />}
        {page.kind === "task" && <TaskPart page={page} index={index} so={so} />}
        {(page.kind === "text" || page.kind === "set") && page.watch && <WatchTable watch={page.watch} />}
        {isLast && sources.length > 0 && (
          <div className={styles.sources}>
            <h3>{t("lessons.sources")}</h3>
            <ul>
              {sources.map(({ title, url }) => (
                <li key={title}>
                  {url ? (
                    <a href={url} target="_blank" rel="noreferrer">
                      {title}
                    </a>
                  ) : (
                    title
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <nav className={styles.ways} aria-label={t("lessons.title")}>
        <button type="button" className={panel.button} disabled={index === 0} onClick={() => turnTo(index - 1)}>
          {t("lessons.back")}
        </button>
        <progress value={index + 1} max={pages.length} aria-hidden="true" />
        <button type="button" className={panel.button} onClick={() => (isLast ? putAway() : turnTo(index + 1))}>
          {t(isLast ? "lessons.end" : "lessons.next")}
        </button>
      </nav>
    </>
  );
}
