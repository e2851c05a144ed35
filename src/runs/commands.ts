/** What a person can do to the run. Panels, shortcuts and links call these; nothing else talks to the worker. */
import type { ProblemRecord } from "../locales/problem";
import type { Key } from "../locales/sentence";
import { decode, type LinkedView } from "../settings/link";
import { withChange } from "../settings/reconcile";
import { isLive, type SettingId, type Settings, settingIds } from "../settings/table";
import { write } from "../settings/validate";
import type { View } from "../training/frame";
import type { BackendName } from "../worker/protocol";
import { laboratoryPart, linkTo, updateAddress } from "./address";
import { copyText } from "./clipboard";
import { closeRivals, eachRival, isComparable, openRival } from "./comparison";
import { fitted, misfit } from "./fit";
import { perFrame } from "./perFrame";
import { begin, lanes, main, place, say, startAnew, takeBack } from "./session";
import { initialView, runStore } from "./state";

/** A run of more steps than this is not given up without a question. */
const longRun = 500;

const { getState, setState } = runStore;

const configure = perFrame(() => {
  for (const lane of lanes()) lane.configure();
  const { settings, view } = getState();
  if (view.gridSize !== settings.gridSize) look({ gridSize: settings.gridSize });
});

const sendView = perFrame(() => {
  for (const lane of lanes()) lane.sendView();
});

/** Begins the page's first run, which rests in a hidden tab; `problems` are what its link asked for and did not get. */
export function start(
  settings: Settings,
  backend: BackendName | "auto",
  view: Partial<LinkedView> = {},
  problems: readonly ProblemRecord[] = [],
  hidden = false,
): void {
  main.backend = backend;
  setState({ view: { ...initialView, ...view } });
  const { settings: fitting, problem: refusal } = fitted(settings, { backend });
  const rests = hidden && settings.hiddenTab === "stop";
  begin({ settings: fitting, playing: !rests });
  if (rests) setState({ pausedBecause: "hidden" });
  for (const problem of problems) say("warning", problem);
  if (refusal) refuse(refusal);
}

export function play(): void {
  for (const lane of lanes()) lane.play();
}

/** Done within 200 ms, whatever the workers are at. */
export function pause(): void {
  for (const lane of lanes()) lane.pause();
}

export function step(): void {
  for (const lane of lanes()) lane.ask("step");
}

/** New weights from the same settings. */
export function reset(): void {
  startAnew(getState().settings);
}

/** Live settings reach the running model at its next step; the others begin a new run, after a question where that costs much. */
export function change<Id extends SettingId>(id: Id, value: Settings[Id]): void {
  const { settings: before, step } = getState();
  const { settings, problems } = withChange(before, id, value);
  const refusal = misfit(settings, place());
  if (refusal) {
    refuse(refusal);
    return;
  }
  const changed = settingIds.filter((other) => write(settings[other]) !== write(before[other]));
  if (changed.every(isLive)) {
    if (!isComparable(before, settings)) closeRivals(main);
    setState({ settings, proposal: undefined });
    eachRival(settings, (lane, own) => lane.store.setState({ settings: own }));
    for (const problem of problems) say("information", problem);
    configure.request();
    updateAddress(getState);
  } else if (step > longRun) setState({ proposal: { id, value } });
  else give(id, value, settings, problems);
}

/** Says why settings were not taken over; the sentence takes the place of the one before. */
function refuse(problem: ProblemRecord): void {
  setState(({ notices }) => ({ notices: notices.filter((notice) => notice.problem.key !== problem.key) }));
  say("warning", problem);
}

function give(id: SettingId, value: unknown, settings: Settings, problems: readonly ProblemRecord[]): void {
  // The running model goes on until the data set is there.
  if (id === "data" && (value === "mnist" || value === "fashion-mnist")) download(value);
  else if (id === "data" && value === "files") load(main.host.files);
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
  const { settings, view, laboratory, problems } = decode(hash);
  laboratoryPart.setState(laboratory, true);
  setState((state) => ({ view: { ...state.view, ...view } }));
  const { settings: fitting, problem: refusal } = fitted(settings, place());
  startAnew(fitting);
  for (const problem of problems) say("warning", problem);
  if (refusal) refuse(refusal);
}

export function look(view: Partial<View>): void {
  for (const { store } of lanes()) store.setState((state) => ({ view: { ...state.view, ...view } }));
  sendView.request();
  updateAddress(getState);
}

/** Copies the link to what the page shows. */
export function copyLink(): void {
  void copyText(linkTo(getState()));
}

export function evaluate(): void {
  for (const lane of lanes()) lane.ask("evaluate");
}

export function load(files: readonly File[]): void {
  if (files.length > 0) main.host.load(files);
}

export function download(data: "mnist" | "fashion-mnist"): void {
  main.host.send({ type: "download", data });
}

/**
 * Begins two runs side by side, from the same seed: the page's own with `settings`, and beside it one with `other`,
 * which must have the same variant and data.
 *
 * @param names what the two are called
 */
export function compare(settings: Settings, other: Settings, names: readonly [Key, Key]): void {
  endComparison();
  startAnew(settings);
  openRival(main, other, names);
}

/** Leaves the page's own run alone. */
export function endComparison(): void {
  closeRivals(main);
}

export function dismiss(notice: number): void {
  setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }));
}
