import { type FormEvent, type ReactNode, useId, useState } from "react";
import type { ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import panel from "../Panel.module.css";
import { type Field, initialTexts, type Numbers, readFields } from "./fields";
import styles from "./Laboratory.module.css";

export interface ExperimentFormProps<Id extends string> {
  readonly fields: readonly Field<Id>[];
  /** 0…1 while it runs. */
  readonly share: number | undefined;
  readonly hasFailed: boolean;
  readonly start: (numbers: Numbers<Id>) => void;
  readonly cancel: () => void;
  /** Further choices, above the fields. */
  readonly children?: ReactNode;
}

/** What to measure, and the buttons that start and stop it. */
export function ExperimentForm<Id extends string>(props: ExperimentFormProps<Id>) {
  const { fields, share, hasFailed, start, cancel, children } = props;
  const t = useTranslate();
  const id = useId();
  const [texts, setTexts] = useState(() => initialTexts(fields));
  const [refused, setRefused] = useState<{ readonly problem: ProblemRecord; readonly field: Id }>();
  const isRunning = share !== undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readFields(fields, texts);
    setRefused("problem" in read ? read : undefined);
    if ("numbers" in read) start(read.numbers);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      {fields.map((field) => (
        <label key={field.id} title={t(field.help)}>
          <span>{t(field.label)}</span>
          <input
            type="text"
            inputMode={field.kind === "list" ? "text" : "decimal"}
            value={texts[field.id]}
            aria-invalid={refused?.field === field.id}
            aria-describedby={refused?.field === field.id ? `${id}-problem` : undefined}
            onChange={(event) => {
              const text = event.target.value;
              setTexts((old) => ({ ...old, [field.id]: text }));
            }}
          />
        </label>
      ))}
      <div className={styles.buttons}>
        <button type="submit" className={panel.button}>
          {isRunning ? t("laboratory.again") : t("laboratory.start")}
        </button>
        <button type="button" className={panel.button} disabled={!isRunning} onClick={cancel}>
          {t("laboratory.cancel")}
        </button>
      </div>
      {isRunning && <progress value={share} aria-label={t("laboratory.progress")} />}
      {refused && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {t.problem(refused.problem)}
        </p>
      )}
      {hasFailed && (
        <p role="alert" className={styles.problem}>
          {t("laboratory.failed")}
        </p>
      )}
    </form>
  );
}
