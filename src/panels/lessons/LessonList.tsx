import { useEffect, useId, useRef } from "react";
import { useStore } from "zustand";
import { catalogue } from "../../lessons/catalogue";
import { inLanguage } from "../../lessons/lesson";
import { useLocale, useTranslate } from "../../locales/translate";
import { download } from "../../runs/download";
import panel from "../Panel.module.css";
import { layOurs, lessonDesk } from "./lessonDesk";
import styles from "./lessons.module.css";
import { openFile } from "./openLesson";

async function save(id: string, load: () => Promise<{ readonly default: unknown }>): Promise<void> {
  download(`${id}.json`, `${JSON.stringify((await load()).default, null, 2)}\n`, "application/json");
}

/** Our lessons, how far each has got, and the way to one's own. */
export function LessonList() {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  const progresses = useStore(lessonDesk, (state) => state.progresses);
  const progressText = (key: string): string => {
    const so = progresses[key];
    if (!so) return "";
    return so.isFinished ? `${t("lessons.finished")} · ` : `${t("lessons.begun", { page: so.page + 1 })} · `;
  };
  return (
    <div className={styles.page}>
      <p>{t("lessons.intro")}</p>
      <ol ref={list} className={styles.list}>
        {catalogue.map(({ id: key, minutes, title, load }) => (
          <li key={key}>
            <button type="button" className={styles.choose} data-lesson={key} onClick={() => void layOurs(key)}>
              <span>{inLanguage(title, locale)}</span>
              <small>
                {progressText(key)}
                {t("lessons.minutes", { minutes })}
              </small>
            </button>
            <button
              type="button"
              className={styles.save}
              aria-label={t("lessons.saveHelp", { title: inLanguage(title, locale) })}
              title={t("lessons.saveHelp", { title: inLanguage(title, locale) })}
              onClick={() => void save(key, load)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <h3>{t("lessons.own")}</h3>
      <p className={styles.quiet}>{t("lessons.ownHelp")}</p>
      <label className={`${panel.button} ${styles.file}`} htmlFor={id}>
        {t("lessons.open")}
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        data-testid="lesson-file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void openFile(file);
          target.value = "";
        }}
      />
    </div>
  );
}
