/** Lanes that go keep step: the faster ones wait for the slowest, so that their curves compare at every moment. */
import { fairShare, measurements } from "./fairShare";
import type { Lane } from "./lane";
import { lanes, onLanes } from "./lanes";
import { isRunning } from "./state";

/** So many steps, at most, lie between two lanes. */
export const lead = 50;

/** Lets every lane go as far as the slowest of those that go allows, and take what is its share. */
function limit(all: readonly Lane[]): void {
  const steps = all.flatMap(({ state }) => (isRunning(state) ? [state.step] : []));
  const waitAt = all.length > 1 && steps.length > 0 ? Math.min(...steps) + lead : undefined;
  const share = fairShare();
  for (const lane of all) lane.keepStep(waitAt, share);
}

let stops: (() => void)[] = [];

function listen(): void {
  for (const stop of stops) stop();
  const all = lanes();
  const keep = () => limit(all);
  stops = all.length > 1 ? all.map(({ store }) => store.subscribe(keep)) : [];
  stops.push(measurements.subscribe(keep));
  keep();
}

let isKept = false;

/** From now on, whichever lanes and measurements come and go. */
export function keepStep(): void {
  if (isKept) return;
  isKept = true;
  onLanes(listen);
  listen();
}
