import { useTranslate, withWords } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { later } from "../later";
import { PitfallMark } from "../PitfallMark";
import { ActionButton } from "./ActionButton";
import type { Action } from "./action";
import { Counters } from "./Counters";
import { Pace } from "./Pace";
import styles from "./runbar.module.css";

const Eased = later(async () => (await withWords(import("./Eased"))).Eased);

export interface RunBarProps {
  /** In the order of their buttons; the first one is the main one. */
  readonly actions: readonly Action[];
}

/** What stays in reach all the time: play, pause, step, start anew, and how far the run is. */
export function RunBar({ actions }: RunBarProps) {
  const t = useTranslate();
  const evaluating = useRun((state) => state.evaluating);
  const isEased = useRun((state) => state.slowedBecause === "battery" || state.pausedBecause === "battery");
  return (
    <section className={styles.bar} aria-label={t("run.title")}>
      {actions.map((action, index) => (
        <ActionButton key={action.id} action={action} primary={index === 0} />
      ))}
      <Pace />
      <Counters />
      <div className={styles.mark}>
        <PitfallMark />
      </div>
      {isEased && <Eased />}
      {evaluating !== undefined && (
        <progress
          className={styles.evaluating}
          value={evaluating}
          aria-label={t("run.evaluating", { share: Math.round(100 * evaluating) })}
        />
      )}
    </section>
  );
}
