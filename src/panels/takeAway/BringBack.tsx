import { useRef, useState } from "react";
import type { SavedRun } from "../../export/weightsFile";
import { Problem, type ProblemRecord } from "../../locales/problem";
import { useTranslate } from "../../locales/translate";
import type { Lane } from "../../runs/lane";
import { goOnFrom, readSaved, settingsOf } from "../../runs/takeAway";
import { cards } from "../../variants/registry";
import panel from "../Panel.module.css";
import styles from "./takeAway.module.css";

interface Found {
  readonly name: string;
  readonly saved?: SavedRun;
  /** What is wrong with the file. */
  readonly problem?: ProblemRecord;
}

async function look(file: File): Promise<Found> {
  const { name } = file;
  try {
    return { name, saved: await readSaved(file) };
  } catch (error) {
    if (error instanceof Problem) return { name, problem: error.record() };
    throw error;
  }
}

export interface BringBackProps {
  readonly lane: Lane;
  readonly done: () => void;
}

/** Opens a file of weights, says what it is, and lets the run go on from it. */
export function BringBack({ lane, done }: BringBackProps) {
  const t = useTranslate();
  const files = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Found>();
  const [isTaken, setIsTaken] = useState(true);
  const present = lane.state.settings;
  const { name = "", saved, problem } = found ?? {};
  const own = saved && settingsOf(saved, present);
  return (
    <section className={styles.bring} aria-labelledby="bring-back">
      <h3 id="bring-back">{t("takeAway.bring")}</h3>
      <p>{t("takeAway.bringHelp")}</p>
      <input
        ref={files}
        type="file"
        accept=".safetensors"
        hidden
        data-testid="weights"
        onChange={async ({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) setFound(await look(file));
        }}
      />
      <button type="button" className={panel.button} onClick={() => files.current?.click()}>
        {t("takeAway.choose")}
      </button>
      <div role="status" className={styles.found}>
        {problem && <p className={styles.problem}>{t.problem(problem)}</p>}
        {saved && (
          <p>
            {own
              ? t("takeAway.found", {
                  name,
                  variant: cards[own.variant].name,
                  data: `@settings.data.options.${own.data}`,
                  seed: own.seed,
                  step: saved.step,
                })
              : t("takeAway.foundBare", { name })}
          </p>
        )}
      </div>
      {own && (
        <label>
          <input type="checkbox" checked={isTaken} onChange={({ target }) => setIsTaken(target.checked)} />{" "}
          {t("takeAway.withSettings")}
        </label>
      )}
      {saved && (
        <button
          type="button"
          className={panel.button}
          onClick={() => {
            goOnFrom(lane, name, saved, own && isTaken ? own : present);
            done();
          }}
        >
          {t("takeAway.goOn")}
        </button>
      )}
    </section>
  );
}
