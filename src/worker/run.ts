/**
 * One run in the worker: steps as fast as the pace allows, and between them pictures, evaluations and checkpoints. It
 * lets go of the thread after every slice of steps, so that a message is heard within a slice.
 */
import { memory } from "@tensorflow/tfjs-core";
import { type Dataset, summary } from "../data/dataset";
import { nextTask } from "../kernels/nextTask";
import type { ProblemRecord } from "../locales/problem";
import { copyOf } from "../training/checkpoint";
import type { View } from "../training/frame";
import { Pictures } from "../training/pictures";
import type { Checkpoint, StepRecord } from "../training/records";
import type { LiveSetting, TrainingSettings } from "../training/settings";
import type { StepWitness } from "../training/stepWitness";
import { Divergence, Trainer } from "../training/trainer";
import { Easel } from "./easel";
import { Evaluator } from "./evaluator";
import { tooLarge } from "./memoryLimits";
import type { BackendName, BackendReport, FromWorker, Pace } from "./protocol";
import { Safekeeping } from "./safekeeping";
import { Slice } from "./slice";
import { Speedometer } from "./speedometer";

/** Measurements go to the page at most so often, in ms. */
const progressInterval = 100;
/** A run that waits for another says so often that it lives, in ms. */
const signInterval = 1000;

/** A message without its run's number, which the run itself puts on. */
type Unnumbered<T> = T extends { readonly run: number } ? Omit<T, "run"> : never;

export type Post = (message: FromWorker, transfer?: Transferable[]) => void;

export interface RunPlan {
  readonly run: number;
  readonly settings: TrainingSettings;
  readonly dataset: Dataset;
  readonly checkpoint?: Checkpoint;
  readonly playing: boolean;
  readonly pace: Pace;
  readonly view: View;
}

export class Run {
  readonly #dataset: Dataset;
  readonly #say: (message: Unnumbered<FromWorker>, transfer?: Transferable[]) => void;
  readonly #easel: Easel;
  readonly #evaluator = new Evaluator();
  readonly #kept: Safekeeping;
  readonly #speed = new Speedometer();
  #slice = new Slice();
  readonly #errands: (() => Promise<void>)[] = [];
  #trainer: Trainer;
  #pictures: Pictures;
  #pace: Pace;
  #isPlaying: boolean;
  /** Single steps that were asked for, and whether somebody wants to see what is in them. */
  #asked = 0;
  #isWatched = false;
  #isOver = false;
  #records: StepRecord[] = [];
  #progressDue = 0; // ms
  #restsUntil = 0; // ms
  #wake: (() => void) | undefined;

  constructor({ run, settings, dataset, checkpoint, playing, pace, view }: RunPlan, post: Post) {
    this.#dataset = dataset;
    this.#say = (message, transfer) => post({ ...message, run } as FromWorker, transfer);
    this.#easel = new Easel(view);
    this.#kept = new Safekeeping(checkpoint);
    this.#trainer = new Trainer(settings, dataset, checkpoint);
    this.#pictures = new Pictures(dataset, settings);
    this.#pace = pace;
    this.#isPlaying = playing;
    const { step, parameters } = this.#trainer;
    this.#say({ type: "started", step, dataset: summary(dataset), parameters });
  }

  /** Works until `stop`, then frees everything. Rejects when the backend fails. */
  async live(): Promise<void> {
    while (!this.#isOver) {
      const start = performance.now();
      const isResting = this.#isResting;
      if (this.#isWanted) await this.#takeSteps();
      this.#report();
      if (this.#kept.isBehind(this.#trainer.step, this.#isPlaying)) await this.save();
      if (!isResting) await this.#evaluateOn();
      await this.#draw();
      if (this.#isPlaying && !this.#isOver) await this.#errands.shift()?.();
      if (!isResting) this.#restAfter(performance.now() - start);
      await this.#rest();
    }
    await this.#evaluator.stop();
    this.#trainer.dispose();
    this.#pictures.dispose();
  }

  play(): void {
    this.#isPlaying = true;
    this.#say({ type: "playing" });
    this.#stir();
  }

  pause(): void {
    this.#halt("asked");
  }

  /** Pauses, where it plays. */
  step(isWatched = false): void {
    if (this.#isPlaying) this.#halt("asked");
    this.#asked++;
    this.#isWatched = isWatched;
    this.#stir();
  }

  /** The same, with a trace of it. */
  slowStep(): void {
    this.step(true);
  }

  configure(settings: Pick<TrainingSettings, LiveSetting>): void {
    this.#trainer.configure(settings);
  }

  set pace(pace: Pace) {
    if (pace.share !== this.#pace.share) this.#restsUntil = 0;
    this.#pace = pace;
    this.#stir();
  }

  set view(view: View) {
    this.#easel.view = view;
    this.#stir();
  }

  seen(): void {
    this.#easel.seen();
  }

  evaluate(): void {
    void this.#beginEvaluation();
  }

  /** A checkpoint for the page. This side keeps its own, to go back to. */
  async save(): Promise<void> {
    const kept = await this.#kept.save(this.#trainer);
    if (!kept) return;
    const checkpoint = copyOf(kept);
    this.#say({ type: "checkpoint", checkpoint }, buffers(checkpoint));
  }

  stop(): void {
    this.#isOver = true;
    this.#stir();
  }

  /** Does `errand` between two slices, once the run is playing: no step is then under way. */
  between(errand: () => Promise<void>): void {
    this.#errands.push(errand);
  }

  /** Why the run cannot move to a backend, where its memory is too small. */
  misfit(backend: BackendName): ProblemRecord | undefined {
    return tooLarge(this.#trainer.settings, this.#dataset, backend);
  }

  /** For an errand: goes on from the same numbers on another backend; `change` moves there. */
  async move(change: () => Promise<BackendReport>): Promise<BackendReport> {
    const { settings } = this.#trainer;
    const checkpoint = await this.#trainer.checkpoint();
    await this.#evaluator.stop();
    this.#trainer.dispose();
    this.#pictures.dispose();
    const report = await change();
    this.#slice = new Slice();
    this.#trainer = new Trainer(settings, this.#dataset, checkpoint);
    this.#pictures = new Pictures(this.#dataset, settings);
    return report;
  }

  /** For an errand: trains `count` steps and says how many ms one took. */
  async timeSteps(count: number): Promise<number> {
    const start = performance.now();
    for (let i = 0; i < count; i++) this.#trainer.advance();
    await this.#collect();
    return (performance.now() - start) / count;
  }

  get #isWanted(): boolean {
    return !this.#isOver && ((this.#isPlaying && !this.#isWaiting && !this.#isResting) || this.#asked > 0);
  }

  /** Whether it plays and has had its share of the time. */
  get #isResting(): boolean {
    return this.#isPlaying && performance.now() < this.#restsUntil;
  }

  #restAfter(worked: number): void {
    const { share = 1 } = this.#pace;
    this.#restsUntil = share < 1 ? performance.now() + worked * (1 / share - 1) : 0;
  }

  /** Whether it plays and has come as far as the pace allows. */
  get #isWaiting(): boolean {
    return this.#isPlaying && this.#trainer.step >= (this.#pace.waitAt ?? Number.POSITIVE_INFINITY);
  }

  async #takeSteps(): Promise<void> {
    const { stepsPerFrame, stepBudget, evaluateEvery } = this.#pace;
    const start = performance.now();
    const before = this.#trainer.step;
    if (this.#isPlaying && stepBudget > 0 && before >= stepBudget) return this.#halt("budget");
    do {
      if (this.#isPlaying && this.#easel.isFull(stepsPerFrame)) break;
      if (!(await this.#takeStep())) break;
      this.#easel.count();
      if (this.#asked > 0 && --this.#asked === 0) this.#easel.refresh();
    } while (
      this.#isPlaying &&
      !this.#isWaiting &&
      this.#trainer.step !== stepBudget &&
      !this.#slice.isFull(this.#trainer.step - before, performance.now() - start)
    );
    const enqueued = performance.now();
    const taken = this.#trainer.step - before;
    await this.#collect();
    this.#slice.note(taken, enqueued - start, performance.now() - start);

    const { step } = this.#trainer;
    if (step <= before) return;
    this.#speed.add(step - before, performance.now(), performance.now() - start);
    if (this.#kept.isDue(step)) await this.save();
    const isRoundPassed = evaluateEvery > 0 && Math.floor(step / evaluateEvery) > Math.floor(before / evaluateEvery);
    if (isRoundPassed) await this.#beginEvaluation();
    if (this.#isPlaying && step === stepBudget) this.#halt("budget");
  }

  /** False for a step that was given up between two of its parts. */
  async #takeStep(): Promise<boolean> {
    const witness = this.#isWatched && this.#asked > 0 ? await this.#witness() : undefined;
    if (witness && !this.#isWanted) return false;
    for (const _ of this.#trainer.work(witness)) {
      this.#report(); // also a sign of life
      await nextTask();
      if (this.#isWanted) continue;
      witness?.dispose();
      return false;
    }
    if (witness) {
      const trace = await witness.read();
      this.#say({ type: "trace", trace }, buffers(trace));
    }
    return true;
  }

  /** Its code is fetched when a step is watched for the first time. */
  async #witness(): Promise<StepWitness> {
    const { StepWitness } = await import("../training/stepWitness");
    return new StepWitness();
  }

  /** Reads what the steps measured; goes back to the last good checkpoint where a term is no number. */
  async #collect(): Promise<void> {
    try {
      this.#records.push(...(await this.#trainer.read()));
    } catch (error) {
      if (!(error instanceof Divergence)) throw error;
      const good = this.#kept.last; // before the first one there are the weights that the seed gives
      const goodStep = good?.step ?? 0;
      const { settings } = this.#trainer;
      this.#trainer.dispose();
      this.#trainer = new Trainer(settings, this.#dataset, good);
      this.#isPlaying = false;
      this.#asked = 0;
      this.#speed.reset();
      this.#easel.refresh();
      this.#records = this.#records.filter((record) => record.step <= goodStep);
      const { step, term, value } = error;
      this.#say({ type: "diverged", step, term, value: sign(value), checkpointStep: goodStep });
    }
  }

  #halt(because: "asked" | "budget"): void {
    this.#isPlaying = false;
    this.#asked = 0;
    this.#speed.reset();
    this.#easel.refresh();
    this.#say({ type: "paused", step: this.#trainer.step, because });
    this.#stir();
  }

  async #beginEvaluation(): Promise<void> {
    if (this.#evaluator.isBusy) return;
    this.#evaluator.begin(this.#dataset, await this.#trainer.checkpoint(), this.#trainer.parameters);
    this.#say({ type: "evaluating", share: 0 });
    this.#stir();
  }

  async #evaluateOn(): Promise<void> {
    const progress = await this.#evaluator.goOn(this.#isWanted);
    if (!progress) return;
    if ("share" in progress) this.#say({ type: "evaluating", share: progress.share });
    else this.#say({ type: "evaluation", evaluation: progress.evaluation });
  }

  async #draw(): Promise<void> {
    const frame = await this.#easel.draw(this.#pictures, this.#trainer, this.#pace);
    if (frame) this.#say({ type: "frame", frame }, buffers(frame));
  }

  #report(): void {
    const now = performance.now();
    // Another run may wait for this news.
    const isNews = this.#records.length > 0 && (!this.#isPlaying || this.#isWaiting);
    if (!isNews && (!this.#isPlaying || now < this.#progressDue)) return;
    this.#progressDue = now + progressInterval;
    const { step, settings } = this.#trainer;
    const { numTensors: tensors, numBytes: bytes } = memory();
    this.#say({
      type: "progress",
      step,
      examples: step * settings.batchSize,
      records: this.#records,
      speed: this.#speed.stepsPerSecond,
      seconds: this.#speed.seconds,
      memory: { tensors, bytes },
    });
    this.#records = [];
  }

  /** Hands the thread over; sleeps where there is nothing to do until a message comes or a picture is due. */
  async #rest(): Promise<void> {
    await nextTask();
    const isPaced = this.#isPlaying && this.#easel.isFull(this.#pace.stepsPerFrame);
    const isResting = this.#isResting;
    if (this.#isOver || (this.#evaluator.isBusy && !isResting) || (this.#isWanted && !isPaced)) return;
    const sign = this.#isWaiting ? signInterval : undefined;
    const rest = isResting ? Math.min(signInterval, this.#restsUntil - performance.now()) : sign;
    const milliseconds = this.#easel.isStale || isPaced ? this.#easel.wait : rest;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    });
  }

  #stir(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}

/** What is no finite number, as mathematics writes it. */
function sign(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "∞" : "−∞";
}

function buffers(record: object): Transferable[] {
  return Object.values(record).flatMap((value) => {
    if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
    return typeof value === "object" && value !== null ? buffers(value) : [];
  });
}
