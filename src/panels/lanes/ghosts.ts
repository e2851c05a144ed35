/** Curves of runs that are over or have gone on: pinned, so that another can be tried against them. */
import { createStore, useStore } from "zustand";
import type { Lane } from "../../runs/lane";
import type { Evaluation, StepRecord } from "../../training/records";
import { laneLook } from "./laneLook";

export interface Ghost {
  readonly id: number;
  /** What the lane was called, and its letter. */
  readonly name: string;
  readonly letter: string;
  readonly records: readonly StepRecord[];
  readonly evaluation?: Evaluation;
}

/** More would cover the lanes that go. */
const ghostLimit = 4;

const store = createStore<readonly Ghost[]>(() => []);

/** Keeps a lane's curve as it stands; the oldest ghost gives way. */
export function pin({ slot, history, state }: Lane, name: string): void {
  const { letter } = laneLook(slot);
  store.setState((ghosts) => {
    const id = 1 + Math.max(0, ...ghosts.map((ghost) => ghost.id));
    const ghost: Ghost = { id, name, letter, records: history.chronicle.records, evaluation: state.evaluation };
    return [...ghosts, ghost].slice(-ghostLimit);
  }, true);
}

export function unpin(ghost: Ghost): void {
  store.setState((ghosts) => ghosts.filter(({ id }) => id !== ghost.id), true);
}

export function useGhosts(): readonly Ghost[] {
  return useStore(store);
}
