/** Lanes that go keep step: the faster ones wait for the slowest, so that their curves compare at every moment. */
import type { Lane } from "./lane";
import { lanes, onLanes } from "./lanes";
import { isRunning } from "./state";

/** So many steps, at most, lie between two lanes. */
export const lead = 50;

/** The part of a core that the page's own thread is left, where lanes would take all of them. */
const ofPage = 0.25;

/** Lets every lane go as far as the slowest of those that go allows, and leaves the page its part of the machine. */
function limit(all: readonly Lane[]): void {
  const steps = all.flatMap(({ state }) => (isRunning(state) ? [state.step] : []));
  if (all.length === 1 || steps.length === 0) {
    for (const lane of all) lane.keepStep(undefined, undefined);
    return;
  }
  const share = (navigator.hardwareConcurrency - ofPage) / steps.length;
  for (const lane of all) lane.keepStep(Math.min(...steps) + lead, share < 1 ? share : undefined);
}

let stops: (() => void)[] = [];

function listen(): void {
  for (const stop of stops) stop();
  const all = lanes();
  const keep = () => limit(all);
  stops = all.length > 1 ? all.map(({ store }) => store.subscribe(keep)) : [];
  keep();
}

/** From now on, whichever lanes come and go. */
export function keepStep(): void {
  onLanes(listen);
  listen();
}
