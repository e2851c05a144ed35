import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { catalogue } from "../../lessons/catalogue";
import { inLanguage } from "../../lessons/lesson";
import { useLocale, useTranslate } from "../../locales/translate";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { Faults } from "./Faults";
import { LessonList } from "./LessonList";
import { LessonPage } from "./LessonPage";
import { layOurs, lessonDesk, putAway, refuse } from "./lessonDesk";
import styles from "./lessons.module.css";
import { closeLessons, lessonsDoor } from "./lessonsDoor";
import { fetchLesson, lessonAddress, openFile } from "./openLesson";

/** Opens what was asked for; gives back the address of another site, which takes the person's word. */
function answer(asked: File | string): URL | undefined {
  if (asked instanceof File) {
    void openFile(asked);
  } else if (catalogue.some(({ id }) => id === asked)) {
    void layOurs(asked);
  } else {
    const address = lessonAddress(asked);
    if (address && address.origin !== location.origin) return address;
    if (address) void fetchLesson(address);
    else refuse(asked, [{ place: "", problem: { key: "lessonAddress", values: { address: asked } } }]);
  }
  return undefined;
}

/** The lessons: their list, one that lies open, or what keeps a file from being one. */
export function LessonsPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const lesson = useStore(lessonDesk, (state) => state.lesson);
  const isFetching = useStore(lessonDesk, (state) => state.isFetching);
  const refused = useStore(lessonDesk, (state) => state.refused);
  const asked = useStore(lessonsDoor, (state) => state.asked);
  const [foreign, setForeign] = useState<URL>();
  useEffect(() => {
    if (asked === undefined) return;
    lessonsDoor.setState({ asked: undefined });
    setForeign(answer(asked));
  }, [asked]);

  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === "Escape") closeLessons();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, []);
  const tools = (
    <>
      {lesson && (
        <button type="button" className={panel.button} onClick={putAway}>
          {t("lessons.all")}
        </button>
      )}
      <button type="button" className={panel.button} aria-label={t("lessons.close")} onClick={closeLessons}>
        ×
      </button>
    </>
  );
  return (
    <Panel title={lesson ? inLanguage(lesson.title, locale) : t("lessons.title")} tools={tools}>
      <div ref={body} className={styles.body}>
        {foreign && (
          <p className={styles.refusal}>
            {t("lessons.from", { host: foreign.host })}{" "}
            <button
              type="button"
              className={panel.button}
              onClick={() => {
                setForeign(undefined);
                void fetchLesson(foreign);
              }}
            >
              {t("lessons.fetch")}
            </button>
          </p>
        )}
        <p role="status" className={styles.coming}>
          {isFetching && t("lessons.loading")}
        </p>
        {refused && <Faults {...refused} />}
        {lesson ? <LessonPage lesson={lesson} /> : <LessonList />}
      </div>
    </Panel>
  );
}
