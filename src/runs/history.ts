/**
 * The records of a run, kept outside React: they arrive faster than a chart may redraw. Who shows them is told at most
 * five times a second, all at the same time, so that every part of the page shows the same step.
 */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { StepRecord } from "../training/records";
import { Chronicle } from "./chronicle";
import { newsInTurn } from "./turns";

export const interval = 200; // ms between two redraws

export class RunHistory {
  #chronicle = new Chronicle();
  #shown: readonly StepRecord[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #published = Number.NEGATIVE_INFINITY; // when, in ms
  readonly #listeners = new Set<() => void>();

  /** Everything that is kept of the present run, up to its last step: for export and for `restore`. */
  get chronicle(): Chronicle {
    return this.#chronicle;
  }

  append(records: readonly StepRecord[]): void {
    this.#chronicle.append(records);
    this.#schedule();
  }

  /** Begins anew; whoever has the chronicle of the run before can bring it back. */
  clear(): void {
    this.restore(new Chronicle());
  }

  /** A run that stands at an earlier checkpoint has not taken the steps after it. */
  forgetAfter(step: number): void {
    this.#chronicle.forgetAfter(step);
    this.#schedule();
  }

  /** The chronicle of a run that is taken up again. */
  restore(earlier: Chronicle): void {
    this.#chronicle = earlier;
    this.#schedule();
  }

  /** What is shown at present. */
  readonly shown = (): readonly StepRecord[] => this.#shown;

  /** Hears when what is shown changes; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #schedule(): void {
    // The first records are shown at once.
    const wait = Math.max(0, this.#published + interval - performance.now());
    this.#timer ??= setTimeout(() => newsInTurn(this, () => this.#publish()), wait);
  }

  #publish(): void {
    this.#timer = undefined;
    this.#published = performance.now();
    this.#shown = this.#chronicle.records;
    for (const listener of this.#listeners) listener();
  }
}

/** The history of the page's first run. */
export const mainHistory = new RunHistory();

export const HistoryContext = createContext(mainHistory);

/** The history of the lane that the component shows. */
export function useRunHistory(): RunHistory {
  return useContext(HistoryContext);
}

/** Its records; the component renders again when they change. */
export function useHistory(): readonly StepRecord[] {
  const { subscribe, shown } = useRunHistory();
  return useSyncExternalStore(subscribe, shown);
}
