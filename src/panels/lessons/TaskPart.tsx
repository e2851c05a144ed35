import { useEffect } from "react";
import { holds } from "../../lessons/condition";
import { inLanguage, type TaskPage } from "../../lessons/lesson";
import { type Progress, withDone } from "../../lessons/progress";
import { useLocale, useTranslate } from "../../locales/translate";
import { LessonLine, LessonText } from "./LessonText";
import { progress } from "./lessonDesk";
import styles from "./lessons.module.css";
import { useSituation } from "./useSituation";
import { WatchTable } from "./WatchTable";

export interface TaskPartProps {
  readonly page: TaskPage;
  readonly index: number;
  readonly so: Progress;
}

/** Something to do, and the page's word when it is done. */
export function TaskPart({ page: { success, done, hints, watch }, index, so }: TaskPartProps) {
  const t = useTranslate();
  const locale = useLocale();
  const isMet = holds(success, useSituation());
  const isDone = isMet || so.done.includes(index);
  useEffect(() => {
    if (isMet) progress((before) => withDone(before, index));
  }, [isMet, index]);
  return (
    <div className={styles.part}>
      {watch && <WatchTable watch={watch} />}
      {hints?.map((hint) => (
        <details key={inLanguage(hint, locale)} className={styles.hint}>
          <summary>{t("lessons.hint")}</summary>
          <p>
            <LessonLine text={hint} />
          </p>
        </details>
      ))}
      <div role="status">
        {isDone && (
          <div className={styles.reveal} data-right="true">
            <p>
              <strong>{t("lessons.done")}</strong>
            </p>
            <LessonText text={done} />
          </div>
        )}
      </div>
    </div>
  );
}
