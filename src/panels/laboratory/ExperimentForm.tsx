import { type FormEvent, useId, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { useLaboratories, writeField } from "../../runs/laboratories";
import { type Field, type Numbers, type Refusal, readFields } from "../../settings/laboratory/fields";
import { type FieldId, type LaboratoryId, laboratories } from "../../settings/laboratory/laboratories";
import panel from "../Panel.module.css";
import { FieldEntry } from "./FieldEntry";
import styles from "./Laboratory.module.css";

export interface ExperimentFormProps<Laboratory extends LaboratoryId> {
  readonly laboratory: Laboratory;
  /** 0…1 while it runs. */
  readonly share: number | undefined;
  readonly hasFailed: boolean;
  readonly start: (numbers: Numbers<FieldId<Laboratory>>) => void;
  readonly cancel: () => void;
}

/** What to measure, and the buttons that start and stop it. */
export function ExperimentForm<Laboratory extends LaboratoryId>(props: ExperimentFormProps<Laboratory>) {
  const { laboratory, share, hasFailed, start, cancel } = props;
  const t = useTranslate();
  const id = useId();
  const fields: readonly Field<FieldId<Laboratory>>[] = laboratories[laboratory];
  const texts = useLaboratories((state) => state.texts[laboratory]);
  const [refused, setRefused] = useState<Refusal<string>>();
  const isRunning = share !== undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readFields(fields, texts);
    setRefused("problem" in read ? read : undefined);
    if ("numbers" in read) start(read.numbers);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {fields.map((field) => (
        <FieldEntry
          key={field.id}
          field={field}
          text={texts[field.id]}
          problem={refused?.field === field.id ? `${id}-problem` : undefined}
          write={(text) => writeField(laboratory, field.id, text)}
        />
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
