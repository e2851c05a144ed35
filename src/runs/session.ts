/** The page's own run: how it begins, is replaced, and comes back; and the runs that do so beside it. */
import type { DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { reconcile } from "../settings/reconcile";
import { initialSettings, type Settings } from "../settings/table";
import type { Checkpoint } from "../training/records";
import type { BackendName } from "../worker/protocol";
import { updateAddress } from "./address";
import type { Chronicle } from "./chronicle";
import { closeRivals, eachRival, isComparable, rivalLanes } from "./comparison";
import { fitted } from "./fit";
import { mainHistory } from "./history";
import { type Beginning, Lane } from "./lane";
import { type Notice, type RunState, runStore } from "./state";

/** A run that has been replaced, as far as it can be taken up again. */
interface PastRun {
  readonly state: RunState;
  readonly checkpoint: Checkpoint;
  readonly chronicle: Chronicle;
  readonly files: readonly File[];
}

let past: PastRun | undefined;

export const main = new Lane(runStore, mainHistory, {
  brought: adopt,
  missed: () => startAnew({ ...main.state.settings, data: initialSettings.data }),
});

/** The page's own lane, and those beside it. */
export function lanes(): readonly Lane[] {
  return [main, ...rivalLanes()];
}

/** Where the page's own run stands. */
export function place(): { readonly dataset?: DatasetSummary; readonly backend: BackendName | "auto" } {
  const { dataset, backend } = main.state;
  return { dataset, backend: backend?.backend ?? main.backend };
}

/** Tells the person something. */
export function say(tone: Notice["tone"], problem: ProblemRecord, undo?: boolean): void {
  main.say(tone, problem, undo);
}

/** A data set that has been read is what its reader wants to train on. */
function adopt(dataset: DatasetSummary): void {
  const { settings, problems } = reconcile({ ...main.state.settings, data: dataset.id });
  const { settings: fitting, problem: misfit } = fitted(settings, { ...place(), dataset });
  const { id, trainCount: train, heldOutCount: heldOut } = dataset;
  const ready: ProblemRecord = { key: "dataReady", values: { name: `@settings.data.options.${id}`, train, heldOut } };
  startAnew(fitting, [...problems, ready]);
  if (misfit) say("warning", misfit);
}

/** Begins a run in the place of the page's own. */
export function begin(beginning: Beginning): void {
  main.begin(beginning);
  updateAddress(runStore.getState);
}

/** Whether the next run should play: this one does, or stands for a reason that ends with it. */
function goesOn({ status, pausedBecause }: RunState): boolean {
  return status !== "paused" || pausedBecause === "budget";
}

/**
 * A new run from new weights; the one before can be taken back. The runs beside it begin anew with it, where they still
 * compare, and end where they do not.
 */
export function startAnew(settings: Settings, problems: readonly ProblemRecord[] = []): void {
  const { state, host, history } = main;
  const { checkpoint, files } = host;
  past = checkpoint && { state, checkpoint, files, chronicle: history.chronicle };
  if (!isComparable(state.settings, settings)) closeRivals(main);
  const playing = goesOn(state);
  history.clear();
  begin({ settings, playing });
  eachRival(settings, (lane, own) => {
    lane.history.clear();
    lane.begin({ settings: own, playing });
  });
  for (const problem of problems) say("information", problem);
  if (state.step > 0) say("information", { key: "startedAnew", values: { steps: state.step } }, past !== undefined);
}

/** Takes the last new beginning back: the run before goes on from its last checkpoint, alone. */
export function takeBack(): void {
  if (!past) return;
  const { state, checkpoint, chronicle, files } = past;
  past = undefined;
  closeRivals(main);
  const { settings, evaluation, latest, latestHeldOut, parameters, dataset } = state;
  const playing = goesOn(main.state);
  main.history.restore(chronicle);
  begin({ settings, playing, checkpoint, files: settings.data === "files" ? files : undefined });
  main.store.setState({ evaluation, latest, latestHeldOut, parameters, dataset });
  say("information", { key: "restored", values: { step: checkpoint.step } });
}
