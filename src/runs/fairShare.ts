/** What works at once, the runs that go and the measurements beside them, leaves the page its part of the machine. */
import { createStore } from "zustand";
import { lanes } from "./lanes";
import { isRunning } from "./state";

/** The part of a core that the page's own thread is left, where workers would take all of them. */
const ofPage = 0.5;

/** How many measurements run. */
export const measurements = createStore<{ readonly count: number }>(() => ({ count: 0 }));

/** A measurement more, until what is given back is called. */
export function measuring(): () => void {
  const add = (one: number) => measurements.setState(({ count }) => ({ count: count + one }));
  add(1);
  let isOver = false;
  return () => {
    if (!isOver) add(-1);
    isOver = true;
  };
}

/** Which share of the time each worker takes now; undefined: all of it. */
export function fairShare(): number | undefined {
  const workers = lanes().filter(({ state }) => isRunning(state)).length + measurements.getState().count;
  if (workers < 2) return undefined;
  const share = (navigator.hardwareConcurrency - ofPage) / workers;
  return share < 1 ? share : undefined;
}
