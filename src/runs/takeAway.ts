/** What a person takes away of a run as files, and how weights come back. */
import { version } from "../../package.json";
import { pytorchScript } from "../export/pytorch/script";
import { readWeights, type SavedRun, writeWeights } from "../export/weightsFile";
import { Problem, type ProblemRecord } from "../locales/problem";
import { defaultsOf } from "../settings/defaults";
import { reconcile } from "../settings/reconcile";
import { goneAbout } from "../settings/sharing";
import { type SettingId, type Settings, settingIds } from "../settings/table";
import { clamp } from "../settings/validate";
import type { Checkpoint } from "../training/records";
import { shapeOf } from "../training/shape";
import type { VariantId } from "../variants/variant";
import type { Answer, Question } from "../worker/protocol";
import { link } from "./address";
import { download } from "./download";
import { misfit } from "./fit";
import type { Lane } from "./lane";
import { placeOf, startAnew } from "./session";

const binary = "application/octet-stream";

/** What a run's files are called, without an ending. */
export function stemOf({
  settings: { variant, seed },
}: {
  readonly settings: Pick<Settings, "variant" | "seed">;
}): string {
  return `elbo-room-${variant}-${seed}`;
}

export function saveScript({ state: { dataset } }: Lane, checkpoint: Checkpoint): void {
  if (!dataset) return;
  const { settings } = checkpoint;
  const stem = stemOf(checkpoint);
  const script = pytorchScript({ settings, shape: shapeOf(dataset, settings), picture: dataset, stem });
  download(`${stem}.py`, script, "text/x-python");
}

export function saveWeights(checkpoint: Checkpoint): void {
  save(`${stemOf(checkpoint)}.weights.safetensors`, writeWeights(checkpoint));
}

/** Asks the worker for the run's data, or for a batch to hold the script to, and hands it to the person. */
export function saveFromWorker(lane: Lane, what: "data" | "check", checkpoint: Checkpoint): void {
  ask(lane, { type: "take", what, checkpoint }, (answer) => {
    if (answer.type === "taken") save(`${stemOf(checkpoint)}.${what}.safetensors`, answer.file);
  });
}

/** Everything about a run that is no tensor. */
export function saveRun({ state, history }: Lane): void {
  const { settings, step, backend, dataset, evaluation, parameters } = state;
  const { stride, records } = history.chronicle;
  const run = {
    version,
    link: link(),
    settings,
    step,
    backend,
    dataset,
    parameters,
    evaluation,
    stride,
    history: records,
  };
  download(`${stemOf({ settings })}.json`, JSON.stringify(run, undefined, 1), "application/json");
}

/** @throws Problem where the file holds no weights */
export async function readSaved(file: File): Promise<SavedRun> {
  const bytes = await file.arrayBuffer().catch((error: Error) => {
    throw new Problem("fileUnreadable", { name: file.name, message: error.message });
  });
  return readWeights(file.name, new Uint8Array(bytes));
}

/** The settings that a file of weights names, those that the table allows, in place of the variant's usual ones. */
export function settingsOf({ settings: given }: SavedRun, present: Settings): Settings | undefined {
  if (!given || clamp("variant", given.variant).problem) return undefined;
  const named = settingIds.filter((id) => id in given);
  const allowed = Object.fromEntries(named.map((id: SettingId) => [id, clamp(id, given[id]).value]));
  const { settings } = reconcile({ ...defaultsOf(given.variant as VariantId), ...allowed } as Settings);
  return goneAbout(settings, present);
}

/** Goes on from weights that a person brought, once the worker has found them to be those of a model of these settings. */
export function goOnFrom(lane: Lane, name: string, saved: SavedRun, settings: Settings): void {
  const refusal = misfit(settings, placeOf(lane));
  if (refusal) {
    lane.say("warning", refusal);
    return;
  }
  ask(lane, { type: "open", name, saved, settings }, (answer) => {
    if (answer.type !== "opened") return;
    const { checkpoint } = answer;
    const opened: ProblemRecord = { key: "weightsOpened", values: { name, step: checkpoint.step } };
    startAnew(lane, settings, [opened], checkpoint);
  });
}

/** What the worker refuses, its lane says. */
function ask(lane: Lane, question: Question, hear: (answer: Answer) => void): void {
  lane.onAnswer = hear;
  lane.host.send(question);
}

function save(name: string, file: Uint8Array<ArrayBuffer>): void {
  download(name, new Blob([file], { type: binary }));
}
