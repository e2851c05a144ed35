/** What a person can do to the runs. Panels, shortcuts and links call these; nothing else talks to a worker. */
import { Problem, type ProblemRecord } from "../locales/problem";
import { decode, type LinkedView } from "../settings/link";
import { withChange } from "../settings/reconcile";
import { beside, isSame, isShared } from "../settings/sharing";
import { isLive, type SettingId, type Settings, settingIds } from "../settings/table";
import type { View } from "../training/frame";
import type { Checkpoint } from "../training/records";
import { cards } from "../variants/registry";
import type { BackendName } from "../worker/protocol";
import { laboratoryPart, link, updateAddress } from "./address";
import { copyText } from "./clipboard";
import { fitted, misfit } from "./fit";
import { fitView, type Lane } from "./lane";
import { isTogether, lanes, selected } from "./lanes";
import { perFrame } from "./perFrame";
import { begin, closeOthers, placeOf, say, startAnew, takeBack } from "./session";
import { slowStepStore } from "./slowStep";
import { initialView } from "./state";

/** A run of more steps than this is not given up without a question. */
const longRun = 500;

const configure = perFrame(() => {
  for (const lane of lanes()) lane.configure();
  const { settings, view } = selected().state;
  if (view.gridSize !== settings.gridSize) look({ gridSize: settings.gridSize });
});

const sendView = perFrame(() => {
  for (const lane of lanes()) lane.sendView();
});

/** Runs beside the first one need code that a page with one does without. */
async function openOthers(others: readonly Settings[], checkpoints?: readonly Checkpoint[]): Promise<void> {
  if (others.length > 0) (await import("./company")).openLanes(others, checkpoints);
}

/** Where runs with these settings go on from, trained beforehand; where one of them cannot, all do without. */
async function bring(all: readonly Settings[]): Promise<readonly Checkpoint[]> {
  try {
    return await (await import("./warmStart")).fetchTrained(all);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say("warning", error.record());
    return [];
  }
}

/** Begins the page's first runs, which rest in a hidden tab; `problems` are what their link asked for and did not get. */
export function start(
  settings: Settings,
  backend: BackendName | "auto",
  view: Partial<LinkedView> = {},
  problems: readonly ProblemRecord[] = [],
  hidden = false,
  others: readonly Settings[] = [],
  trained = false,
): void {
  const lane = selected();
  lane.backend = backend;
  lane.store.setState({ view: { ...initialView, ...view } });
  const { settings: fitting, problem: refusal } = fitted(settings, { backend });
  const beginAs = (rests: boolean, playing: boolean, checkpoint?: Checkpoint) => {
    begin(lane, { settings: fitting, playing: playing && !rests, checkpoint });
    if (rests) lane.store.setState({ pausedBecause: "hidden" });
  };
  const goOnTrained = async () => {
    const { run } = lane.state;
    const [first, ...rest] = await bring([fitting, ...others]);
    // Whoever was faster has begun another run.
    if (lane.state.run === run) beginAs(lane.state.pausedBecause === "hidden", true, first);
    await openOthers(others, rest);
    if (first) evaluate();
  };
  beginAs(hidden && settings.hiddenTab === "stop", !trained);
  void (trained ? goOnTrained() : openOthers(others));
  for (const problem of problems) say("warning", problem);
  if (refusal) refuse(refusal);
}

export function play(which = lanes()): void {
  for (const lane of which) lane.play();
}

/** Done within 200 ms, whatever the workers are at. */
export function pause(which = lanes()): void {
  for (const lane of which) lane.pause();
}

export function step(which = lanes()): void {
  for (const lane of which) lane.ask("step");
}

/** One step whose parts the selected lane shows, paused; the others take theirs beside it. */
export function slowStep(): void {
  slowStepStore.setState({ isOpen: true, isAsked: true });
  for (const lane of lanes()) lane.ask(lane === selected() ? "slowStep" : "step");
}

/** New weights from the same settings. */
export function reset(which = lanes()): void {
  for (const lane of which) startAnew(lane, lane.state.settings);
}

/** What one change makes of the lanes that it reaches. */
interface Plan {
  readonly changes: readonly { readonly lane: Lane; readonly settings: Settings }[];
  readonly problems: readonly ProblemRecord[];
  /** The sentence that says why it cannot be. */
  readonly refusal?: ProblemRecord;
}

/** A change in the selected lane; in the others too where all have to share it, or are turned together. */
function plan<Id extends SettingId>(id: Id, value: Settings[Id]): Plan {
  const lane = selected();
  const others = lanes().filter((other) => other !== lane);
  const before = lane.state.settings;
  const changed = withChange(before, id, value);
  // A variant may come with a data set of its own; in company it stays with that of all.
  const isKept = others.length > 0 && !isShared(id);
  const { settings } = isKept ? beside(changed.settings, before) : changed;
  const followers = others.flatMap((other) => {
    const its = other.state.settings;
    if (isShared(id)) return [{ lane: other, settings: beside(its, settings).settings }];
    const turns = isTogether() && id !== "variant" && id !== "pitfall" && isSame(id, its, before);
    return turns ? [{ lane: other, settings: beside(withChange(its, id, value).settings, its).settings }] : [];
  });
  const changes = [{ lane, settings }, ...followers];
  const data = isKept ? before.data : settings.data;
  const stray = changes.find((change) => change.settings.data !== data);
  const refusal: ProblemRecord | undefined = stray
    ? {
        key: "lanesShareData",
        values: { variant: cards[stray.settings.variant].name, data: `@settings.data.options.${data}` },
      }
    : changes.map((change) => misfit(change.settings, placeOf(change.lane))).find(Boolean);
  return { changes, problems: changed.problems, refusal };
}

function needsNewWeights({ lane, settings }: Plan["changes"][number]): boolean {
  return settingIds.some((id) => !isLive(id) && !isSame(id, settings, lane.state.settings));
}

/** Live settings reach the running models at their next step; the others begin new runs, after a question where that costs much. */
export function change<Id extends SettingId>(id: Id, value: Settings[Id]): void {
  const { changes, problems, refusal } = plan(id, value);
  if (refusal) {
    refuse(refusal);
    return;
  }
  const isLong = changes.some((one) => needsNewWeights(one) && one.lane.state.step > longRun);
  if (isLong) selected().store.setState({ proposal: { id, value } });
  else apply(id, value, { changes, problems });
}

/** Says why settings were not taken over; the sentence takes the place of the one before. */
function refuse(problem: ProblemRecord): void {
  selected().store.setState(({ notices }) => ({
    notices: notices.filter((notice) => notice.problem.key !== problem.key),
  }));
  say("warning", problem);
}

function apply(id: SettingId, value: unknown, { changes, problems }: Plan): void {
  const lane = selected();
  lane.store.setState({ proposal: undefined });
  // The running models go on until the data set is there.
  if (id === "data" && (value === "mnist" || value === "fashion-mnist")) download(value);
  else if (id === "data" && value === "files") load(lane.host.files);
  else {
    for (const one of changes) {
      if (needsNewWeights(one)) startAnew(one.lane, one.settings);
      else one.lane.store.setState({ settings: one.settings });
    }
    for (const problem of problems) say("information", problem);
    configure.request();
    updateAddress();
  }
}

/** Makes the change that was asked about. */
export function confirm(): void {
  const { proposal } = selected().state;
  if (proposal) apply(proposal.id, proposal.value, plan(proposal.id, proposal.value));
}

/** Drops the change that was asked about. */
export function keep(): void {
  selected().store.setState({ proposal: undefined });
}

/** Takes the lane's last new beginning back: the run before goes on from its last checkpoint. */
export function undo(lane: Lane): void {
  takeBack(lane);
}

let visits = 0;

/** Takes the settings of another link over, as when the address is edited by hand; resolves when its lanes are open. */
export async function visit(hash: string): Promise<void> {
  const { settings, others, view, trained, laboratory, problems } = decode(hash);
  const visitNumber = ++visits;
  // The runs before go on until the weights are there.
  const [first, ...rest] = trained ? await bring([settings, ...others]) : [];
  if (visitNumber !== visits) return;
  laboratoryPart.setState(laboratory, true);
  closeOthers();
  const lane = selected();
  lane.store.setState((state) => ({ view: { ...state.view, ...view } }));
  const { settings: fitting, problem: refusal } = fitted(settings, placeOf(lane));
  startAnew(lane, fitting, [], refusal ? undefined : first);
  for (const problem of problems) say("warning", problem);
  if (refusal) refuse(refusal);
  await openOthers(others, rest);
  if (first) evaluate();
}

/** The selected lane anew, from weights that were trained beforehand. */
export async function beginTrained(): Promise<void> {
  const lane = selected();
  const { settings } = lane.state;
  const [checkpoint] = await bring([settings]);
  if (!checkpoint || lane.state.settings !== settings) return;
  startAnew(lane, settings, [], checkpoint);
  lane.ask("evaluate");
}

export function look(view: Partial<View>): void {
  for (const { store } of lanes()) {
    store.setState((state) => ({ view: fitView({ ...state.view, ...view }, state.settings) }));
  }
  sendView.request();
  updateAddress();
}

/** Copies the link to what the page shows. */
export function copyLink(): void {
  void copyText(link());
}

export function evaluate(): void {
  for (const lane of lanes()) lane.ask("evaluate");
}

export function load(files: readonly File[]): void {
  if (files.length > 0) selected().host.load(files);
}

export function download(data: "mnist" | "fashion-mnist"): void {
  selected().host.send({ type: "download", data });
}

export function dismiss({ store }: Pick<Lane, "store">, notice: number): void {
  store.setState(({ notices }) => ({ notices: notices.filter(({ id }) => id !== notice) }));
}
