import { type KeyboardEvent, useState } from "react";
import type { ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import type { SettingId, Settings } from "../../settings/table";
import { clamp, write } from "../../settings/validate";
import styles from "./controls.module.css";

export interface EntryProps<Id extends SettingId> {
  readonly id: Id;
  readonly value: Settings[Id];
  readonly inputId?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly inputMode: "numeric" | "decimal" | "text";
  readonly hint?: string;
  readonly commit: (value: Settings[Id]) => void;
  /** Up and down arrows, where they have a meaning. */
  readonly nudge?: (direction: 1 | -1) => void;
}

/** A field for a value that is typed: taken over on Enter or when the field is left, mended with a sentence if need be. */
export function Entry<Id extends SettingId>(props: EntryProps<Id>) {
  const { id, value, inputId, label, describedBy, inputMode, hint, commit, nudge } = props;
  const t = useTranslate();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<ProblemRecord>();

  const take = () => {
    if (draft === undefined) return;
    const { value: allowed, problem: complaint } = clamp(id, draft, value);
    setDraft(undefined);
    setProblem(complaint);
    if (write(allowed) !== write(value)) commit(allowed);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    else if (event.key === "Escape") setDraft(undefined);
    else if (nudge && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      setDraft(undefined);
      nudge(event.key === "ArrowUp" ? 1 : -1);
    }
  };

  return (
    <>
      <input
        type="text"
        id={inputId}
        className={styles.entry}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={problem !== undefined}
        inputMode={inputMode}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? write(value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <p className={styles.problem} aria-live="polite">
        {problem && t.problem(problem)}
      </p>
    </>
  );
}
