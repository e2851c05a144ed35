import { useTranslate } from "../../locales/translate";
import { openLaboratory } from "../../runs/laboratories";
import styles from "./Laboratory.module.css";

type SubjectId = "gradients" | "modelGradients" | "bounds" | "modelBounds";

export interface SubjectSwitchProps<Id extends SubjectId> {
  /** The laboratories that measure the same on another subject. */
  readonly of: readonly Id[];
  readonly shown: Id;
}

/** What a laboratory measures on: a toy whose truth is known, or the running model. */
export function SubjectSwitch<Id extends SubjectId>({ of, shown }: SubjectSwitchProps<Id>) {
  const t = useTranslate();
  return (
    <fieldset className={styles.axis}>
      <legend className="visually-hidden">{t("laboratory.subject")}</legend>
      {of.map((id) => (
        <label key={id}>
          <input type="radio" name="laboratory-subject" checked={id === shown} onChange={() => openLaboratory(id)} />{" "}
          {t(`laboratory.subjects.${id}`)}
        </label>
      ))}
    </fieldset>
  );
}
