import { useEffect, useId, useState } from "react";
import { holds } from "../../lessons/condition";
import { inLanguage, type PredictPage, type SetPage } from "../../lessons/lesson";
import { type Progress, withAnswer, withDone } from "../../lessons/progress";
import { useLocale, useTranslate } from "../../locales/translate";
import panel from "../Panel.module.css";
import { LessonLine, LessonText } from "./LessonText";
import { progress } from "./lessonDesk";
import styles from "./lessons.module.css";
import { SetPart, useIsSet } from "./SetPart";
import { useSituation } from "./useSituation";
import { WatchTable } from "./WatchTable";

export interface PredictPartProps {
  readonly page: PredictPage;
  readonly index: number;
  readonly so: Progress;
  /** What has set the page for it. */
  readonly setBy?: SetPage;
}

/** First the learner's word, then the run's. */
export function PredictPart({ page, index, so, setBy }: PredictPartProps) {
  const isSet = useIsSet(setBy?.link);
  const t = useTranslate();
  const locale = useLocale();
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  const situation = useSituation();
  const { options, answer, reveal, when, watch } = page;
  const said = so.answers[index];
  const hasSaid = options[said] !== undefined;
  const isDue = hasSaid && (when === undefined || holds(when, situation));
  const isRevealed = hasSaid && (isDue || so.done.includes(index));
  const show = () => progress((before) => withDone(before, index));
  useEffect(() => {
    if (isDue) progress((before) => withDone(before, index));
  }, [isDue, index]);

  return (
    <div className={styles.part}>
      {!hasSaid && (
        <form
          className={styles.part}
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== undefined) progress((before) => withAnswer(before, index, chosen));
          }}
        >
          <fieldset className={styles.options}>
            <legend>{t("lessons.predict")}</legend>
            {options.map((option, i) => (
              <label key={inLanguage(option, locale)}>
                <input type="radio" name={name} checked={chosen === i} onChange={() => setChosen(i)} />{" "}
                <span>
                  <LessonLine text={option} />
                </span>
              </label>
            ))}
          </fieldset>
          <button type="submit" className={styles.primary} disabled={chosen === undefined}>
            {t("lessons.commit")}
          </button>
        </form>
      )}
      <div className={styles.part} aria-live="polite">
        {hasSaid && <p>{t("lessons.youSaid", { option: inLanguage(options[said], locale) })}</p>}
        {hasSaid && !isRevealed && <p className={styles.quiet}>{t("lessons.waiting")}</p>}
        {isRevealed && (
          <div className={styles.reveal} data-right={said === answer}>
            <p>
              <strong>
                {said === answer
                  ? t("lessons.right")
                  : t("lessons.wrong", { option: inLanguage(options[answer], locale) })}
              </strong>
            </p>
            <LessonText text={reveal} />
          </div>
        )}
      </div>
      {hasSaid && !isRevealed && setBy && !isSet && <SetPart page={setBy} />}
      {hasSaid && !isRevealed && (
        <button type="button" className={panel.button} onClick={show}>
          {t("lessons.reveal")}
        </button>
      )}
      {hasSaid && watch && <WatchTable watch={watch} />}
    </div>
  );
}
