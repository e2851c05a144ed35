/** Lanes that go keep step: the faster ones wait for the slowest, so that their curves compare at every moment. */
import type { Lane } from "./lane";
import { lanes, onLanes } from "./lanes";
import type { RunStatus } from "./state";

/** So many steps, at most, lie between two lanes. */
export const lead = 50;

const going: readonly RunStatus[] = ["starting", "playing", "restarting"];

/** Lets every lane go as far as the slowest of those that go allows. */
function limit(all: readonly Lane[]): void {
  const steps = all.flatMap(({ state }) => (going.includes(state.status) ? [state.step] : []));
  const furthest = all.length > 1 && steps.length > 0 ? Math.min(...steps) + lead : undefined;
  for (const lane of all) lane.waitAt(furthest);
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
