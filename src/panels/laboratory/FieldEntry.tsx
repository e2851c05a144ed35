import { useId } from "react";
import type { Key } from "../../locales/sentence";
import { useTranslate } from "../../locales/translate";
import type { Field } from "../../settings/laboratory/fields";

export interface FieldEntryProps {
  readonly field: Field<string>;
  readonly text: string;
  /** The id of the sentence that says what is wrong with it. */
  readonly problem: string | undefined;
  readonly write: (text: string) => void;
}

/** One field of a laboratory: a text, or a choice. */
export function FieldEntry({ field, text, problem, write }: FieldEntryProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <label htmlFor={id} title={t(field.help)}>
      <span>{t(field.label)}</span>
      {field.kind === "choice" ? (
        <select id={id} value={text} onChange={(event) => write(event.target.value)}>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {t(`${field.names}.${option}` as Key)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          inputMode={field.kind === "list" || field.kind === "reals" ? "text" : "decimal"}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </label>
  );
}
