/** Shows an earlier step of the runs: their pictures and terms as they were. The runs go on meanwhile. */
import type { Frame } from "../training/frame";
import type { Still } from "./film";
import type { Lane } from "./lane";
import { lanes } from "./lanes";
import { unpack } from "./packedFrame";

function show({ store, history }: Lane, { step, frame }: Still): void {
  const { records } = history.chronicle;
  const until = records.findLastIndex((record) => record.step <= step);
  const latest = records[until];
  const latestHeldOut = records.slice(0, until + 1).findLast(({ heldOut }) => heldOut);
  store.setState(({ live, ...state }) => ({
    live: live ?? { latest: state.latest, latestHeldOut: state.latestHeldOut, frame: state.frame },
    frame: unpack<Frame>(frame),
    latest,
    latestHeldOut,
  }));
}

/** Every lane as it was at this step, as far as it has come. */
export function rewindTo(step: number): void {
  for (const lane of lanes()) {
    const still = lane.film.at(step);
    if (still) show(lane, still);
  }
}

/** Back to the newest step. */
export function goLive(): void {
  for (const { store } of lanes()) store.setState(({ live }) => (live ? { ...live, live: undefined } : {}));
}
