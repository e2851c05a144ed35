/** What several lanes are at, for components that show them together. */
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { StepRecord } from "../training/records";
import { interval, type RunHistory } from "./history";
import { useLanes } from "./lanes";
import type { RunState } from "./state";

/** The same array as long as its entries are the same: a snapshot that React can compare. */
function useStable<T>(read: () => readonly T[]): () => readonly T[] {
  const last = useRef<readonly T[]>([]);
  return () => {
    const now = read();
    const isOld = now.length === last.current.length && now.every((value, i) => Object.is(value, last.current[i]));
    if (!isOld) last.current = now;
    return last.current;
  };
}

/** A part of each lane's state; the component renders again when one of these parts changes. */
export function useEachLane<T>(part: (state: RunState) => T): readonly T[] {
  const all = useLanes();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = all.map((lane) => lane.store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [all],
  );
  return useSyncExternalStore(
    subscribe,
    useStable(() => all.map(({ state }) => part(state))),
  );
}

/** The records of several lanes; the component renders no oftener than for one. */
export function useRecordsOf(histories: readonly RunHistory[]): readonly (readonly StepRecord[])[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          listener();
        }, interval);
      };
      const stops = histories.map((history) => history.subscribe(soon));
      return () => {
        clearTimeout(timer);
        for (const stop of stops) stop();
      };
    },
    [histories],
  );
  return useSyncExternalStore(
    subscribe,
    useStable(() => histories.map((history) => history.shown())),
  );
}
