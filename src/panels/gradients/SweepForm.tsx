import { type FormEvent, useId, useState } from "react";
import type { ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import { cancelSweep, startSweep, useSweep } from "../../runs/laboratory";
import { useRun } from "../../runs/state";
import panel from "../Panel.module.css";
import styles from "./GradientsPanel.module.css";
import { choiceOf, initialTexts, type SweepField, sweepFields } from "./sweepFields";

/** What to measure, and the buttons that start and stop it. */
export function SweepForm() {
  const t = useTranslate();
  const id = useId();
  const seed = useRun((state) => state.settings.seed);
  const { share, hasFailed } = useSweep();
  const [texts, setTexts] = useState(initialTexts);
  const [problem, setProblem] = useState<ProblemRecord>();
  const isRunning = share !== undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choice = choiceOf(texts, seed);
    setProblem("key" in choice ? choice : undefined);
    if (!("key" in choice)) startSweep(choice);
  };
  const write = (field: SweepField["id"], text: string) => setTexts((old) => ({ ...old, [field]: text }));

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {sweepFields.map((field) => (
        <label key={field.id} title={t(`gradients.help.${field.id}`)}>
          <span>{t(`gradients.fields.${field.id}`)}</span>
          <input
            type="text"
            inputMode={field.kind === "list" ? "text" : "decimal"}
            value={texts[field.id]}
            aria-invalid={problem?.values.field === `@gradients.fields.${field.id}`}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => write(field.id, event.target.value)}
          />
        </label>
      ))}
      <div className={styles.buttons}>
        <button type="submit" className={panel.button}>
          {isRunning ? t("gradients.again") : t("gradients.start")}
        </button>
        <button type="button" className={panel.button} disabled={!isRunning} onClick={cancelSweep}>
          {t("gradients.cancel")}
        </button>
      </div>
      {isRunning && <progress value={share} aria-label={t("gradients.progress")} />}
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {t.problem(problem)}
        </p>
      )}
      {hasFailed && (
        <p role="alert" className={styles.problem}>
          {t("gradients.failed")}
        </p>
      )}
    </form>
  );
}
