/**
 * The records of the run, kept outside React: they arrive faster than a chart may redraw. Who shows them is told at most
 * five times a second, all at the same time, so that every part of the page shows the same step.
 */
import { useSyncExternalStore } from "react";
import type { StepRecord } from "../training/records";
import { Chronicle } from "./chronicle";

const interval = 200; // ms between two redraws

let chronicle = new Chronicle();
let shown: readonly StepRecord[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let published = Number.NEGATIVE_INFINITY; // when, in ms
const listeners = new Set<() => void>();

function publish(): void {
  timer = undefined;
  published = performance.now();
  shown = chronicle.records;
  for (const listener of listeners) listener();
}

function schedule(): void {
  // The first records are shown at once.
  timer ??= setTimeout(publish, Math.max(0, published + interval - performance.now()));
}

export function append(records: readonly StepRecord[]): void {
  chronicle.append(records);
  schedule();
}

/** Begins anew; whoever has the chronicle of the run before can bring it back. */
export function clear(): void {
  restore(new Chronicle());
}

/** A run that stands at an earlier checkpoint has not taken the steps after it. */
export function forgetAfter(step: number): void {
  chronicle.forgetAfter(step);
  schedule();
}

/** The chronicle of a run that is taken up again. */
export function restore(earlier: Chronicle): void {
  chronicle = earlier;
  schedule();
}

/** Everything that is kept of the present run, up to its last step: for export and for `restore`. */
export function current(): Chronicle {
  return chronicle;
}

/** What is shown at present. */
export function shownRecords(): readonly StepRecord[] {
  return shown;
}

/** Hears when `shownRecords` changes; returns how to stop. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useHistory(): readonly StepRecord[] {
  return useSyncExternalStore(subscribe, shownRecords);
}
