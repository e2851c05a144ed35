/** How a lane's run begins, is replaced, and comes back; and the lanes beside it that share its data with it. */
import type { DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { reconcile } from "../settings/reconcile";
import { beside, goneAbout, isSameData } from "../settings/sharing";
import { initialSettings, type Settings } from "../settings/table";
import type { Checkpoint } from "../training/records";
import type { BackendName } from "../worker/protocol";
import { updateAddress } from "./address";
import type { Chronicle } from "./chronicle";
import { fitted } from "./fit";
import { mainHistory, type RunHistory } from "./history";
import { type Beginning, Lane } from "./lane";
import { lanes, openFirst, selected, setLanes } from "./lanes";
import { type Notice, type RunState, type RunStore, runStore } from "./state";

/** A run that has been replaced, as far as it can be taken up again. */
interface PastRun {
  readonly state: RunState;
  readonly checkpoint: Checkpoint;
  readonly chronicle: Chronicle;
  readonly files: readonly File[];
}

const pasts = new WeakMap<Lane, PastRun>();

/** A lane whose data sets are those of all. */
export function createLane(slot: number, store: RunStore, history: RunHistory): Lane {
  const lane: Lane = new Lane(slot, store, history, {
    brought: (dataset) => adopt(lane, dataset),
    missed: () => doWithout(lane),
  });
  return lane;
}

/** A lane whose data set cannot be had ends where others go on; alone it takes the built-in one. */
function doWithout(lane: Lane): void {
  const { notices, settings } = lane.state;
  if (!close(lane)) startAnew(lane, { ...settings, data: initialSettings.data });
  else for (const { tone, problem } of notices) say(tone, problem);
}

openFirst(createLane(0, runStore, mainHistory));

/** Where a lane's run stands. */
export function placeOf(lane: Lane): { readonly dataset?: DatasetSummary; readonly backend: BackendName | "auto" } {
  const { dataset, backend } = lane.state;
  return { dataset, backend: backend?.backend ?? lane.backend };
}

/** Tells the person something. */
export function say(tone: Notice["tone"], problem: ProblemRecord, undo?: boolean): void {
  selected().say(tone, problem, undo);
}

/** A data set that has been read is what its reader wants to train on. */
function adopt(lane: Lane, dataset: DatasetSummary): void {
  const { settings, problems } = reconcile({ ...lane.state.settings, data: dataset.id });
  const { settings: fitting, problem: misfit } = fitted(settings, { ...placeOf(lane), dataset });
  const { id, trainCount: train, heldOutCount: heldOut } = dataset;
  const ready: ProblemRecord = { key: "dataReady", values: { name: `@settings.data.options.${id}`, train, heldOut } };
  startAnew(lane, fitting, [...problems, ready]);
  if (misfit) lane.say("warning", misfit);
}

/** Ends the run of a lane, with its worker; the last one stays. */
export function close(lane: Lane): boolean {
  if (others(lane).length === 0) return false;
  setLanes(others(lane));
  lane.end();
  updateAddress();
  return true;
}

/** Leaves the selected lane alone. */
export function closeOthers(): void {
  for (const lane of others(selected())) close(lane);
}

/** Begins a run in the place of the lane's. */
export function begin(lane: Lane, beginning: Beginning): void {
  lane.film.forgetAfter(0);
  lane.begin(beginning);
  updateAddress();
}

/** Whether the next run should play: this one does, or stands for a reason that ends with it. */
function goesOn({ status, pausedBecause }: RunState): boolean {
  return status !== "paused" || pausedBecause === "budget";
}

/** A new run in this lane alone; the one before can be taken back. */
function replace(
  lane: Lane,
  settings: Settings,
  { files = lane.host.files, checkpoint }: Partial<Beginning> = {},
): void {
  const { state, host, history } = lane;
  const { checkpoint: last } = host;
  if (last) pasts.set(lane, { state, checkpoint: last, files: host.files, chronicle: history.chronicle });
  else pasts.delete(lane);
  history.clear();
  begin(lane, { settings, playing: goesOn(state), files, checkpoint });
  if (state.step > 0) {
    lane.say("information", { key: "startedAnew", values: { steps: state.step } }, pasts.has(lane));
  }
}

/**
 * A new run in this lane, from new weights or from a checkpoint; in those beside it too where they have to share what is
 * new in it.
 */
export function startAnew(
  lane: Lane,
  settings: Settings,
  problems: readonly ProblemRecord[] = [],
  checkpoint?: Checkpoint,
): void {
  const isSameForAll = isSameData(settings, lane.state.settings);
  replace(lane, settings, { checkpoint });
  if (!isSameForAll) for (const other of others(lane)) follow(other, lane);
  for (const problem of problems) lane.say("information", problem);
}

function others(lane: Lane): readonly Lane[] {
  return lanes().filter((other) => other !== lane);
}

/** A new run on the data of `leader`. */
function follow(lane: Lane, leader: Lane): void {
  replace(lane, beside(lane.state.settings, leader.state.settings).settings, { files: leader.host.files });
}

/**
 * Takes the last new beginning of a lane back: the run before goes on from its last checkpoint. The lanes beside it come
 * along where they would else train on other data than it.
 */
export function takeBack(lane: Lane): void {
  const past = pasts.get(lane);
  if (!past) return;
  const isSameForAll = isSameData(past.state.settings, lane.state.settings);
  restore(lane, past);
  if (isSameForAll) return;
  for (const other of others(lane)) {
    const its = pasts.get(other);
    if (its && isSameData(beside(its.state.settings, past.state.settings).settings, its.state.settings))
      restore(other, its);
    else follow(other, lane);
  }
}

function restore(lane: Lane, { state, checkpoint, chronicle, files }: PastRun): void {
  pasts.delete(lane);
  const { evaluation, latest, latestHeldOut, parameters, dataset } = state;
  const settings = goneAbout(state.settings, lane.state.settings);
  const playing = goesOn(lane.state);
  lane.history.restore(chronicle);
  begin(lane, { settings, playing, checkpoint, files: settings.data === "files" ? files : undefined });
  lane.store.setState({ evaluation, latest, latestHeldOut, parameters, dataset });
  lane.say("information", { key: "restored", values: { step: checkpoint.step } });
}
