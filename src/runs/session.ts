/** The page's one run and the worker behind it: how it begins, is replaced, and comes back. */
import type { DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { reconcile } from "../settings/reconcile";
import { initialSettings, type Settings } from "../settings/table";
import type { View } from "../training/pictures";
import type { Checkpoint } from "../training/records";
import type { BackendName, FromWorker, Pace } from "../worker/protocol";
import { updateAddress } from "./address";
import type { Chronicle } from "./chronicle";
import * as history from "./history";
import { Host } from "./host";
import { isStale, notify, receive } from "./messages";
import { type Notice, type RunState, runStore } from "./state";

/** A run that has been replaced, as far as it can be taken up again. */
interface PastRun {
  readonly state: RunState;
  readonly checkpoint: Checkpoint;
  readonly chronicle: Chronicle;
  readonly files: readonly File[];
}

/** Which backend every run of this page asks for. */
let backend: BackendName | "auto" = "auto";
let past: PastRun | undefined;

export function chooseBackend(chosen: BackendName | "auto"): void {
  backend = chosen;
}

const { getState, setState } = runStore;

export const host = new Host(
  () => new Worker(new URL("../worker/entry.ts", import.meta.url), { type: "module", name: "training" }),
  {
    message: hear,
    brought: adopt,
    lost(problem, step) {
      setState({ status: "restarting", step, evaluating: undefined });
      say("warning", problem);
    },
    halted(step) {
      setState({ status: "paused", step, evaluating: undefined });
      say("information", { key: "pausedHard", values: { step } });
    },
    gone(problem) {
      setState({ status: "failed", evaluating: undefined });
      say("error", problem);
      say("error", { key: "gaveUp", values: {} });
    },
  },
);

/** Tells the person something. */
export function say(tone: Notice["tone"], problem: ProblemRecord, undo?: boolean): void {
  setState((state) => notify(state, tone, problem, undo));
}

function hear(message: FromWorker): void {
  if (isStale(getState(), message)) return;
  if (message.type === "started") history.forgetAfter(message.step);
  if (message.type === "progress") history.append(message.records);
  if (message.type === "diverged") history.forgetAfter(message.checkpointStep);
  setState((state) => receive(state, message));
  if (message.type === "refused" && host.isWaiting) startAnew({ ...getState().settings, data: initialSettings.data });
}

/** A data set that has been read is what its reader wants to train on. */
function adopt(dataset: DatasetSummary): void {
  const { settings: fitting, problems } = reconcile({ ...getState().settings, data: dataset.id });
  const { id, trainCount: train, heldOutCount: heldOut } = dataset;
  const ready: ProblemRecord = { key: "dataReady", values: { name: `@settings.data.options.${id}`, train, heldOut } };
  startAnew(fitting, [...problems, ready]);
}

export function paceOf({ stepsPerFrame, stepBudget, evaluateEvery }: Settings): Pace {
  return { stepsPerFrame, stepBudget, evaluateEvery };
}

/** The view that fits a model of this many latent dimensions; one that has a single one makes nothing of the second. */
function fitView(view: View, latentSize: number): View {
  const fits = view.dimensions.every((dimension) => dimension < Math.max(latentSize, 2));
  return { ...view, dimensions: fits ? view.dimensions : [0, 1], position: view.position.slice(0, latentSize) };
}

/** Begins a run in the place of the present one. */
export function begin(settings: Settings, playing: boolean, checkpoint?: Checkpoint, files?: readonly File[]): void {
  const { run: before, view: viewBefore, notices, backend: report, fileNames } = getState();
  const run = before + 1;
  const view = fitView({ ...viewBefore, gridSize: settings.gridSize }, settings.latentSize);
  const status = playing ? "starting" : "paused";
  const pausedBecause = playing ? undefined : "asked";
  const step = checkpoint?.step ?? 0;
  const fresh = { run, settings, status, pausedBecause, view, notices, backend: report, fileNames, step } as const;
  setState({ ...fresh, examples: step * settings.batchSize, speed: 0 }, true);
  host.start({ type: "start", run, settings, checkpoint, playing, pace: paceOf(settings), view, backend }, files);
  updateAddress(getState);
}

/** Whether the next run should play: this one does, or stands for a reason that ends with it. */
function goesOn({ status, pausedBecause }: RunState): boolean {
  return status !== "paused" || pausedBecause === "budget";
}

/** A new run from new weights; the one before can be taken back. */
export function startAnew(settings: Settings, problems: readonly ProblemRecord[] = []): void {
  const state = getState();
  const { checkpoint, files } = host;
  past = checkpoint && { state, checkpoint, files, chronicle: history.current() };
  history.clear();
  begin(settings, goesOn(state));
  for (const problem of problems) say("information", problem);
  if (state.step > 0) say("information", { key: "startedAnew", values: { steps: state.step } }, past !== undefined);
}

/** Takes the last new beginning back: the run before goes on from its last checkpoint. */
export function takeBack(): void {
  if (!past) return;
  const { state, checkpoint, chronicle, files } = past;
  past = undefined;
  history.restore(chronicle);
  begin(state.settings, goesOn(getState()), checkpoint, state.settings.data === "files" ? files : undefined);
  const { evaluation, latest, latestHeldOut, parameters, dataset } = state;
  setState({ evaluation, latest, latestHeldOut, parameters, dataset });
  say("information", { key: "restored", values: { step: checkpoint.step } });
}
