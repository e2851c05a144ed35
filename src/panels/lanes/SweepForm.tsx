import { type FormEvent, useId, useState } from "react";
import type { ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import { sweep } from "../../runs/company";
import { useRun } from "../../runs/state";
import { table } from "../../settings/table";
import { labelKey } from "../controls/wording";
import panel from "../Panel.module.css";
import type { AddLaneProps } from "./AddLane";
import styles from "./lanes.module.css";
import { parseValues, proposedValues, type SweptId, sweptIds } from "./sweepValues";

/** “This one with K = 1, 5, 50.” */
export function SweepForm({ close }: AddLaneProps) {
  const t = useTranslate();
  const id = useId();
  const settings = useRun((state) => state.settings);
  const ids = sweptIds(settings);
  const [asked, setAsked] = useState<SweptId>();
  const [draft, setDraft] = useState<string>();
  const [problems, setProblems] = useState<readonly ProblemRecord[]>([]);
  const swept = asked && ids.includes(asked) ? asked : ids[0];
  const typed = draft ?? proposedValues(swept, settings[swept]).join(", ");

  const run = (event: FormEvent) => {
    event.preventDefault();
    const { values, problems: found } = parseValues(swept, typed);
    setProblems(found);
    if (found.length > 0) return setDraft(values.join(", "));
    setDraft(undefined);
    sweep(swept, values);
    close();
  };
  return (
    <form onSubmit={run}>
      <label htmlFor={id}>{t("lanes.sweep")}</label>
      <select
        id={id}
        value={swept}
        onChange={(event) => {
          setAsked(event.target.value as SweptId);
          setDraft(undefined);
          setProblems([]);
        }}
      >
        {ids.map((one) => (
          <option key={one} value={one}>
            {table[one].symbol ?? t(labelKey(one))}
          </option>
        ))}
      </select>
      <span aria-hidden="true">=</span>
      <input
        type="text"
        className={styles.values}
        aria-label={t("lanes.values")}
        aria-describedby={`${id}-problems`}
        inputMode="text"
        autoComplete="off"
        value={typed}
        onChange={(event) => setDraft(event.target.value)}
      />
      <button type="submit" className={panel.button}>
        {t("lanes.run")}
      </button>
      <p id={`${id}-problems`} className={styles.problem} aria-live="polite">
        {problems.map((problem) => t.problem(problem)).join(" ")}
      </p>
    </form>
  );
}
