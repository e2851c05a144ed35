/** Opens lanes beside the selected one: they share its data, batches, noise, backend and view. */
import { defaultsOf } from "../settings/defaults";
import { laneLimit } from "../settings/link";
import { withChange } from "../settings/reconcile";
import { beside } from "../settings/sharing";
import type { SettingId, Settings } from "../settings/table";
import type { Checkpoint } from "../training/records";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";
import { updateAddress } from "./address";
import { misfit } from "./fit";
import { RunHistory } from "./history";
import { keepStep } from "./keepStep";
import type { Beginning, Lane } from "./lane";
import { lanes, select, selected, setLanes, turnTogether } from "./lanes";
import { closeOthers, createLane, placeOf, startAnew } from "./session";
import { createRunStore } from "./state";

keepStep();

/** Opens one where there is room for it, and where it can train on the data of all; else says why not. */
function open(beginning: Pick<Beginning, "settings" | "checkpoint">): Lane | undefined {
  const leader = selected();
  const taken = lanes().map(({ slot }) => slot);
  const slot = Array.from({ length: laneLimit }, (_, i) => i).find((i) => !taken.includes(i));
  if (slot === undefined) {
    leader.say("warning", { key: "lanesFull", values: { limit: laneLimit } });
    return undefined;
  }
  const { state, host } = leader;
  const { settings, problems } = beside(beginning.settings, state.settings);
  const { data } = state.settings;
  if (settings.data !== data) {
    const values = { variant: cards[settings.variant].name, data: `@settings.data.options.${data}` };
    leader.say("warning", { key: "lanesShareData", values });
    return undefined;
  }
  const refusal = misfit(settings, placeOf(leader));
  if (refusal) {
    leader.say("warning", refusal);
    return undefined;
  }
  const { view, fileNames, slowedBecause, status } = state;
  const lane = createLane(slot, createRunStore({ view, fileNames, slowedBecause }), new RunHistory());
  lane.backend = placeOf(leader).backend;
  setLanes([...lanes(), lane]);
  lane.begin({ ...beginning, settings, playing: status !== "paused", files: host.files });
  for (const problem of problems) lane.say("information", problem);
  updateAddress();
  return lane;
}

/** A lane for each of these settings, as far as there is room; from a checkpoint where there is one in its place. */
export function openLanes(all: readonly Settings[], checkpoints: readonly Checkpoint[] = []): void {
  for (const [i, settings] of all.entries()) open({ settings, checkpoint: checkpoints[i] });
}

/** A lane with a variant as it usually is; it is selected. */
export function addVariant(variant: VariantId): void {
  const lane = open({ settings: defaultsOf(variant) });
  if (lane) select(lane);
}

/** A second lane that goes on from a checkpoint of the first, with all that was measured until then. */
export function branch(lane: Lane, checkpoint: Checkpoint): void {
  const copy = open({ settings: { ...lane.state.settings, ...checkpoint.settings }, checkpoint });
  if (!copy) return;
  copy.history.append(lane.history.chronicle.records.filter(({ step }) => step <= checkpoint.step));
  select(copy);
}

/** A second lane that goes on from where this one stands; from its beginning where nothing is known of it yet. */
export function duplicate(lane: Lane): void {
  const { checkpoint } = lane.host;
  if (checkpoint) branch(lane, checkpoint);
  else openLanes([lane.state.settings]);
}

/** The selected lane with each of these values of a setting, side by side, all from step 0. */
export function sweep<Id extends SettingId>(id: Id, values: readonly Settings[Id][]): void {
  const lane = selected();
  const { settings } = lane.state;
  const [first, ...others] = values.map((value) => beside(withChange(settings, id, value).settings, settings).settings);
  if (!first) return;
  startAnew(lane, first);
  openLanes(others);
}

/** These two from the same seed, and no other; knobs that are turned in one turn in both. */
export function pair(settings: Settings, other: Settings): void {
  closeOthers();
  startAnew(selected(), settings);
  openLanes([other]);
  turnTogether(true);
}
