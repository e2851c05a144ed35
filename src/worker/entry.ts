/** The worker's entry: turns messages into calls on the run, and its library of data sets. */
import "../kernels/register";
import { enableProdMode } from "@tensorflow/tfjs-core";
import { summary } from "../data/dataset";
import { download } from "../data/download";
import { readFiles } from "../data/readFiles";
import { nextTask } from "../kernels/nextTask";
import { Problem, type ProblemRecord } from "../locales/problem";
import type { TrainingSettings } from "../training/settings";
import { onContextLost, openBackend } from "./backends";
import { Library } from "./library";
import type { BackendReport, FromWorker, Question, ToWorker } from "./protocol";
import { settleBackend } from "./relocation";
import { type Post, Run } from "./run";

enableProdMode();

const post: Post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
const library = new Library();

/** ms from the start of a run to the trial of WebGL, which takes its steps' time for most of a second. */
const trialDelay = 2000;

let report: BackendReport | undefined;
/** Whether WebGL has been measured, or needs no measuring. */
let isSettled = false;
let current: { readonly number: number; readonly run: Run; readonly end: Promise<void> } | undefined;

type Start = Extract<ToWorker, { type: "start" }>;
type About = Extract<ToWorker, { run: number }>;

async function start({ run: number, settings, backend, ...rest }: Start): Promise<void> {
  current?.run.stop();
  await current?.end;
  const { dataset, report } = await open(settings, backend);
  post({ type: "backend", run: number, ...report });

  const run = new Run({ run: number, settings, dataset, ...rest }, post);
  if (!isSettled) setTimeout(() => run.between(() => settle(run, number)), trialDelay);
  current = { number, run, end: run.live().catch((error) => fail(wordless(error))) };
}

/** The data set of these settings, and the backend: the one that is open, or else the one that is asked for. */
async function open(settings: TrainingSettings, backend: Start["backend"]) {
  const opening = report ?? openBackend(backend);
  await nextTask(); // the backend's code is fetched and compiled while the data set is made
  const dataset = library.open(settings);
  if (!report) {
    report = await opening;
    isSettled = backend !== "auto";
    if (report.backend === "webgl") onContextLost(loseContext);
  }
  return { dataset, report };
}

async function measure({ order, checkpoint, backend, share }: Extract<ToWorker, { type: "measure" }>): Promise<void> {
  const [{ dataset }, { measureModel }] = await Promise.all([
    open(checkpoint.settings, backend),
    import("./modelExperiments"),
  ]);
  await measureModel(order, dataset, checkpoint, share, post);
}

/** Once the first pictures and losses are on the screen, the other backend is measured. */
async function settle(run: Run, number: number): Promise<void> {
  if (isSettled || !report) return;
  isSettled = true;
  report = await settleBackend(run, report.backend, loseContext);
  post({ type: "backend", run: number, ...report });
}

/** The page starts another worker, from the last checkpoint that it has. */
function fail(problem: ProblemRecord): void {
  post({ type: "failed", run: current?.number ?? 0, problem });
}

function loseContext(): void {
  fail({ key: "contextLost", values: {} });
}

function wordless(error: unknown): ProblemRecord {
  if (error instanceof Problem) return error.record();
  return { key: "unknown", values: { message: error instanceof Error ? error.message : String(error) } };
}

function command(message: Exclude<About, Start>): void {
  if (message.run !== current?.number) return;
  const { run } = current;
  if (message.type === "configure") run.configure(message.settings);
  else if (message.type === "pace") run.pace = message.pace;
  else if (message.type === "view") run.view = message.view;
  else run[message.type]();
}

/** Reads or fetches a data set while the run goes on. */
async function bring(message: Extract<ToWorker, { type: "load" | "download" }>): Promise<void> {
  const source = message.type === "load" ? "files" : message.data;
  const tell = (name: string, share: number) => post({ type: "loading", source, name, share });
  try {
    const dataset = message.type === "load" ? await readFiles(message.files, tell) : await download(message.data, tell);
    library.keep(dataset);
    const names = message.type === "load" ? message.files.map(({ name }) => name) : [message.data];
    post({ type: "loaded", dataset: summary(dataset), names });
  } catch (error) {
    post({ type: "refused", problem: wordless(error) });
  }
}

/** What a refusal says is what was wrong with the question. */
async function reply(question: Question): Promise<void> {
  try {
    const { answer } = await import("./takeAway");
    const given = await answer(library, question);
    post(given, given.type === "taken" ? [given.file.buffer] : []);
  } catch (error) {
    post({ type: "refused", problem: wordless(error) });
  }
}

function obey(message: Exclude<ToWorker, { type: "load" | "download" }>): Promise<void> | void {
  if (message.type === "start") return start(message);
  if (message.type === "measure") return measure(message);
  if (message.type === "take" || message.type === "open") return reply(message);
  command(message);
}

/** Messages wait for one another, so that a pause that follows a start finds its run. */
let queue = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "load" || data.type === "download") {
    void bring(data);
    return;
  }
  queue = queue.then(() => obey(data)).catch((error) => fail(wordless(error)));
};

post({ type: "ready" });
