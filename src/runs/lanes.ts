/**
 * The runs on the page, up to four side by side. The panels show the one that is selected, and the controls change it;
 * what runs have to share changes in all of them.
 */
import { createStore, type StoreApi, useStore } from "zustand";
import type { Lane } from "./lane";

interface Lanes {
  /** In the order of their letters. */
  readonly lanes: readonly Lane[];
  readonly selected: Lane;
  /** Whether a knob that is turned in one lane turns in all that stood at the same value. */
  readonly together: boolean;
}

let store: StoreApi<Lanes>;

/** The page's first lane; before it there is nothing. */
export function openFirst(lane: Lane): void {
  store = createStore<Lanes>(() => ({ lanes: [lane], selected: lane, together: false }));
}

export function lanes(): readonly Lane[] {
  return store.getState().lanes;
}

export function selected(): Lane {
  return store.getState().selected;
}

export function isTogether(): boolean {
  return store.getState().together;
}

export function select(lane: Lane): void {
  store.setState({ selected: lane });
}

export function turnTogether(together: boolean): void {
  store.setState({ together });
}

/** Adds a lane, or takes one away; the selection moves to the first where it has gone. */
export function setLanes(next: readonly Lane[]): void {
  store.setState(({ selected, together }) => ({
    lanes: [...next].sort((a, b) => a.slot - b.slot),
    selected: next.includes(selected) ? selected : next[0],
    together: together && next.length > 1,
  }));
}

/** Hears when lanes come and go or another is selected; returns how to stop. */
export function onLanes(listener: () => void): () => void {
  return store.subscribe(listener);
}

export function useLanes(): readonly Lane[] {
  return useStore(store, (state) => state.lanes);
}

export function useSelected(): Lane {
  return useStore(store, (state) => state.selected);
}

export function useTogether(): boolean {
  return useStore(store, (state) => state.together);
}
