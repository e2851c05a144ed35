import { type KeyboardEvent, useState } from "react";
import type { ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import { type Validated, write } from "../../settings/validate";
import styles from "./controls.module.css";

export interface EntryProps<T> {
  readonly value: T;
  /** What is typed as a value that may be set, with a sentence where it had to be mended. */
  readonly check: (draft: string) => Validated<T>;
  readonly inputId?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly inputMode: "numeric" | "decimal" | "text";
  readonly hint?: string;
  readonly commit: (value: T) => void;
  /** Up and down arrows, where they have a meaning. */
  readonly nudge?: (direction: 1 | -1) => void;
}

/** A field for a value that is typed: taken over on Enter or when the field is left, mended with a sentence if need be. */
export function Entry<T>(props: EntryProps<T>) {
  const { value, check, inputId, label, describedBy, inputMode, hint, commit, nudge } = props;
  const t = useTranslate();
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<ProblemRecord>();

  const take = () => {
    if (draft === undefined) return;
    const { value: allowed, problem: complaint } = check(draft);
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
