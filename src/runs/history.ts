/**
 * The records of the run, kept outside React: they arrive faster than a chart may redraw. A chart subscribes with
 * `useHistory` and is told at most five times a second.
 */
import { useSyncExternalStore } from "react";
import type { StepRecord } from "../training/records";

const interval = 200; // ms between two redraws

let records: StepRecord[] = [];
let shown: readonly StepRecord[] = records;
let timer: ReturnType<typeof setTimeout> | undefined;
let published = Number.NEGATIVE_INFINITY; // when, in ms
const listeners = new Set<() => void>();

function publish(): void {
  timer = undefined;
  published = performance.now();
  shown = records.slice();
  for (const listener of listeners) listener();
}

function schedule(): void {
  // The first records are shown at once.
  timer ??= setTimeout(publish, Math.max(0, published + interval - performance.now()));
}

export function append(more: readonly StepRecord[]): void {
  for (const record of more) records.push(record);
  schedule();
}

export function clear(): void {
  records = [];
  schedule();
}

/** A run that stands at an earlier checkpoint has not taken the steps after it. */
export function forgetAfter(step: number): void {
  records = records.filter((record) => record.step <= step);
  schedule();
}

/** The records of a run that is taken up again. */
export function restore(earlier: readonly StepRecord[]): void {
  records = earlier.slice();
  schedule();
}

/** Every record, at once: for export and tests. */
export function all(): readonly StepRecord[] {
  return records;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useHistory(): readonly StepRecord[] {
  return useSyncExternalStore(subscribe, () => shown);
}
