/** What a person can do to the run. Panels, shortcuts and links call these; nothing else talks to the worker. */
import type { ProblemRecord } from "../locales/problem";
import { decode, type LinkedView } from "../settings/link";
import { withChange } from "../settings/reconcile";
import { isLive, type SettingId, type Settings, settingIds } from "../settings/table";
import { write } from "../settings/validate";
import type { View } from "../training/pictures";
import { type LiveSetting, liveSettings } from "../training/settings";
import type { BackendName } from "../worker/protocol";
import { updateAddress } from "./address";
import { perFrame } from "./perFrame";
import { begin, chooseBackend, host, paceOf, say, startAnew, takeBack } from "./session";
import { initialView, runStore } from "./state";

/** A run of more steps than this is not given up without a question. */
const longRun = 500;

const { getState, setState } = runStore;

const configure = perFrame(() => {
  const { run, settings, view } = getState();
  const live = Object.fromEntries(liveSettings.map((id) => [id, settings[id]])) as Pick<Settings, LiveSetting>;
  host.send({ type: "configure", run, settings: live });
  host.send({ type: "pace", run, pace: paceOf(settings) });
  if (view.gridSize !== settings.gridSize) look({ gridSize: settings.gridSize });
});

const sendView = perFrame(() => {
  const { run, view } = getState();
  host.send({ type: "view", run, view });
});

/** Begins the page's first run, which rests in a hidden tab; `problems` are what its link asked for and did not get. */
export function start(
  settings: Settings,
  backend: BackendName | "auto",
  view: Partial<LinkedView> = {},
  problems: readonly ProblemRecord[] = [],
  hidden = false,
): void {
  chooseBackend(backend);
  setState({ view: { ...initialView, ...view } });
  const rests = hidden && !settings.runHidden;
  begin(settings, !rests);
  if (rests) setState({ pausedBecause: "hidden" });
  for (const problem of problems) say("warning", problem);
}

export function play(): void {
  const { run, status, settings, pausedBecause } = getState();
  if (pausedBecause) setState({ pausedBecause: "asked" });
  if (status === "failed") begin(settings, true, host.checkpoint);
  else host.send({ type: "play", run });
}

/** Done within 200 ms, whatever the worker is at. */
export function pause(): void {
  setState({ pausedBecause: "asked" });
  host.pause();
}

export function step(): void {
  host.send({ type: "step", run: getState().run });
}

/** New weights from the same settings. */
export function reset(): void {
  startAnew(getState().settings);
}

/** Live settings reach the running model at its next step; the others begin a new run, after a question where that costs much. */
export function change<Id extends SettingId>(id: Id, value: Settings[Id]): void {
  const { settings: before, step } = getState();
  const { settings, problems } = withChange(before, id, value);
  const changed = settingIds.filter((other) => write(settings[other]) !== write(before[other]));
  if (changed.every(isLive)) {
    setState({ settings, proposal: undefined });
    for (const problem of problems) say("information", problem);
    configure.request();
    updateAddress(getState);
  } else if (step > longRun) setState({ proposal: { id, value } });
  else give(id, value, settings, problems);
}

function give(id: SettingId, value: unknown, settings: Settings, problems: readonly ProblemRecord[]): void {
  // The running model goes on until the data set is there.
  if (id === "data" && (value === "mnist" || value === "fashion-mnist")) download(value);
  else if (id === "data" && value === "files") load(host.files);
  else startAnew(settings, problems);
}

/** Makes the change that was asked about. */
export function confirm(): void {
  const { proposal, settings: before } = getState();
  if (!proposal) return;
  setState({ proposal: undefined });
  const { settings, problems } = withChange(before, proposal.id, proposal.value);
  give(proposal.id, proposal.value, settings, problems);
}

/** Drops the change that was asked about. */
export function keep(): void {
  setState({ proposal: undefined });
}

/** Takes the last new beginning back: the run before goes on from its last checkpoint. */
export function undo(): void {
  takeBack();
}

/** Takes the settings of another link over, as when the address is edited by hand. */
export function visit(hash: string): void {
  const { settings, view, problems } = decode(hash);
  setState((state) => ({ view: { ...state.view, ...view } }));
  startAnew(settings);
  for (const problem of problems) say("warning", problem);
}

export function look(view: Partial<View>): void {
  setState((state) => ({ view: { ...state.view, ...view } }));
  sendView.request();
  updateAddress(getState);
}

export function evaluate(): void {
  host.send({ type: "evaluate", run: getState().run });
}

export function load(files: readonly File[]): void {
  if (files.length > 0) host.load(files);
}

export function download(data: "mnist" | "fashion-mnist"): void {
  host.send({ type: "download", data });
}

export function dismiss(notice: number): void {
  setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }));
}

/** A hidden tab rests, unless the person wants it to go on; it goes on by itself when it is seen again. */
export function heedVisibility(hidden: boolean): void {
  const { status, settings, pausedBecause } = getState();
  if (hidden && !settings.runHidden && (status === "playing" || status === "starting")) {
    pause();
    setState({ pausedBecause: "hidden" });
  } else if (!hidden && pausedBecause === "hidden") play();
}
