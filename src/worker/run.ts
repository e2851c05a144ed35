/**
 * One run in the worker: steps as fast as the pace allows, and between them pictures, evaluations and checkpoints. It
 * lets go of the thread after every slice of steps, so that a message is heard within a slice.
 */
import { memory } from "@tensorflow/tfjs-core";
import { type Dataset, summary } from "../data/dataset";
import { evaluateHeldOut } from "../training/evaluation";
import { type Frame, Pictures, type View } from "../training/pictures";
import type { Checkpoint, Evaluation, StepRecord } from "../training/records";
import type { LiveSetting, TrainingSettings } from "../training/settings";
import { Divergence, Trainer } from "../training/trainer";
import type { BackendReport, FromWorker, Pace } from "./protocol";
import { Speedometer } from "./speedometer";
import { nextTask } from "./tasks";

/** Steps are enqueued for so long, in ms; then messages are heard and the compositor has its turn. */
const slice = 12;
/** Pictures go to the page at most so often, and take at most a fifth of the time. */
const frameInterval = 100;
const frameShare = 0.2;
const progressInterval = 100;
/** A lost worker costs at most so many steps or so many ms, plus what was on its way. */
const checkpointSteps = 50;
const checkpointInterval = 1000;
/** An evaluation's pieces take at most about a third of the time. */
const evaluationShare = 0.33;
const evaluationExamples = 100;
const evaluationSamples = 500;
/** Multiplications in one piece of an evaluation. */
const evaluationWork = 2e8;

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
  readonly #run: number;
  readonly #dataset: Dataset;
  readonly #post: Post;
  #trainer: Trainer;
  #pictures: Pictures;
  #pace: Pace;
  #view: View;
  #isPlaying: boolean;
  /** Single steps that were asked for. */
  #asked = 0;
  #isOver = false;
  readonly #errands: (() => Promise<void>)[] = [];
  #evaluation: AsyncGenerator<number, Evaluation> | undefined;
  #evaluationRests = 0; // until when, in ms
  #isViewNew = true;
  #frameDue = 0; // when, in ms
  #stepsSinceFrame = 0;
  #records: StepRecord[] = [];
  #progressDue = 0;
  #good: Checkpoint | undefined;
  #checkpointed = { step: 0, time: 0 };
  readonly #speed = new Speedometer();
  #wake: (() => void) | undefined;

  constructor({ run, settings, dataset, checkpoint, playing, pace, view }: RunPlan, post: Post) {
    this.#run = run;
    this.#dataset = dataset;
    this.#post = post;
    this.#pace = pace;
    this.#view = view;
    this.#isPlaying = playing;
    this.#trainer = new Trainer(settings, dataset, checkpoint);
    this.#pictures = new Pictures(dataset, settings);
    this.#good = checkpoint;
    const { step, parameters } = this.#trainer;
    this.#checkpointed = { step, time: performance.now() };
    post({ type: "started", run, step, dataset: summary(dataset), parameters });
  }

  /** Works until `stop`. Rejects when the backend fails. */
  async live(): Promise<void> {
    if (!this.#good) await this.#save();
    while (!this.#isOver) {
      if (this.#isPlaying || this.#asked > 0) await this.#takeSteps();
      await this.#evaluateOn();
      await this.#draw();
      this.#report();
      if (this.#isPlaying && !this.#isOver) await this.#errands.shift()?.();
      await this.#pause();
    }
    this.#clear();
  }

  play(): void {
    this.#isPlaying = true;
    this.#post({ type: "playing", run: this.#run });
    this.#stir();
  }

  pause(): void {
    this.#halt("asked");
  }

  step(): void {
    this.#isPlaying = false;
    this.#asked++;
    this.#stir();
  }

  configure(settings: Pick<TrainingSettings, LiveSetting>): void {
    this.#trainer.configure(settings);
  }

  set pace(pace: Pace) {
    this.#pace = pace;
  }

  set view(view: View) {
    this.#view = view;
    this.#isViewNew = true;
    this.#stir();
  }

  evaluate(): void {
    void this.#beginEvaluation();
  }

  /** Frees everything once the work at hand is done. */
  stop(): void {
    this.#isOver = true;
    this.#stir();
  }

  /** Does `errand` between two slices, once the run is playing: no step is then under way. */
  between(errand: () => Promise<void>): void {
    this.#errands.push(errand);
  }

  /** For an errand: goes on from the same numbers on another backend; `change` moves there. */
  async move(change: () => Promise<BackendReport>): Promise<BackendReport> {
    await this.#collect();
    const checkpoint = await this.#trainer.checkpoint();
    await this.#evaluation?.return(undefined as never);
    this.#evaluation = undefined;
    this.#trainer.dispose();
    this.#pictures.dispose();
    const report = await change();
    this.#trainer = new Trainer(checkpoint.settings, this.#dataset, checkpoint);
    this.#pictures = new Pictures(this.#dataset, checkpoint.settings);
    return report;
  }

  /** For an errand: trains `count` steps and says how many ms one took. */
  async timeSteps(count: number): Promise<number> {
    const start = performance.now();
    for (let i = 0; i < count; i++) this.#trainer.advance();
    await this.#collect();
    return (performance.now() - start) / count;
  }

  async #takeSteps(): Promise<void> {
    const { stepsPerFrame, stepBudget } = this.#pace;
    const start = performance.now();
    const before = this.#trainer.step;
    if (this.#isPlaying && stepBudget > 0 && before >= stepBudget) return this.#halt("budget");
    do {
      if (stepsPerFrame > 0 && this.#isPlaying && this.#stepsSinceFrame >= stepsPerFrame) break;
      this.#trainer.advance();
      this.#stepsSinceFrame++;
      if (this.#asked > 0 && --this.#asked === 0) this.#isViewNew = true;
      if (this.#trainer.step === stepBudget) break;
    } while (this.#isPlaying && performance.now() - start < slice);
    await this.#collect();

    const { step } = this.#trainer;
    this.#speed.add(step - before, performance.now());
    const isLate = performance.now() - this.#checkpointed.time > checkpointInterval;
    if (step > before && (isLate || step - this.#checkpointed.step >= checkpointSteps)) await this.#save();
    const { evaluateEvery } = this.#pace;
    if (evaluateEvery > 0 && Math.floor(step / evaluateEvery) > Math.floor(before / evaluateEvery)) {
      await this.#beginEvaluation();
    }
    if (this.#isPlaying && step > before && step === stepBudget) this.#halt("budget");
  }

  /** Reads what the steps measured; goes back to the last good checkpoint where a term is no number. */
  async #collect(): Promise<void> {
    try {
      this.#records.push(...(await this.#trainer.read()));
    } catch (error) {
      if (!(error instanceof Divergence) || !this.#good) throw error;
      const { step, term, value } = error;
      this.#isPlaying = false;
      this.#asked = 0;
      this.#records = this.#records.filter((record) => record.step <= (this.#good as Checkpoint).step);
      const settings = this.#trainer.settings;
      this.#trainer.dispose();
      this.#trainer = new Trainer(settings, this.#dataset, this.#good);
      this.#checkpointed = { step: this.#good.step, time: performance.now() };
      this.#isViewNew = true;
      this.#post({
        type: "diverged",
        run: this.#run,
        step,
        term,
        value: String(value),
        checkpointStep: this.#good.step,
      });
    }
  }

  async #save(): Promise<void> {
    const checkpoint = await this.#trainer.checkpoint();
    this.#good = checkpoint;
    this.#checkpointed = { step: checkpoint.step, time: performance.now() };
    // Copied, not transferred: this side needs it too, to go back to.
    this.#post({ type: "checkpoint", run: this.#run, checkpoint });
  }

  #halt(because: "asked" | "budget"): void {
    this.#isPlaying = false;
    this.#asked = 0;
    this.#speed.reset();
    this.#isViewNew = true;
    this.#progressDue = 0;
    this.#post({ type: "paused", run: this.#run, step: this.#trainer.step, because });
    this.#stir();
  }

  async #beginEvaluation(): Promise<void> {
    if (this.#evaluation) return;
    const checkpoint = await this.#trainer.checkpoint();
    const decoder = this.#trainer.parameters / 2;
    this.#evaluation = evaluateHeldOut({
      dataset: this.#dataset,
      checkpoint,
      examples: evaluationExamples,
      samples: evaluationSamples,
      rows: evaluationWork / decoder,
    });
    this.#post({ type: "evaluating", run: this.#run, share: 0 });
    this.#stir();
  }

  /** One piece of an evaluation, unless training is owed the time. */
  async #evaluateOn(): Promise<void> {
    const start = performance.now();
    if (!this.#evaluation || (this.#isPlaying && start < this.#evaluationRests)) return;
    const { done, value } = await this.#evaluation.next();
    if (done) {
      this.#evaluation = undefined;
      this.#post({ type: "evaluation", run: this.#run, evaluation: value });
    } else {
      this.#post({ type: "evaluating", run: this.#run, share: value });
    }
    const end = performance.now();
    this.#evaluationRests = end + (end - start) * (1 / evaluationShare - 1);
  }

  async #draw(): Promise<void> {
    const start = performance.now();
    if (start < this.#frameDue) return;
    const { stepsPerFrame } = this.#pace;
    const isPaceKept = stepsPerFrame === 0 ? this.#stepsSinceFrame > 0 : this.#stepsSinceFrame >= stepsPerFrame;
    if (!this.#isViewNew && !isPaceKept) return;
    this.#isViewNew = false;
    this.#stepsSinceFrame = 0;
    const frame = await this.#pictures.take(this.#trainer.model, this.#view, this.#trainer.step);
    this.#post({ type: "frame", run: this.#run, frame }, buffers(frame));
    const took = performance.now() - start;
    this.#frameDue = start + Math.max(frameInterval, took / frameShare);
  }

  #report(): void {
    const now = performance.now();
    if (this.#records.length === 0 || (this.#isPlaying && now < this.#progressDue)) return;
    this.#progressDue = now + progressInterval;
    const { step, settings } = this.#trainer;
    const { numTensors: tensors, numBytes: bytes } = memory();
    this.#post({
      type: "progress",
      run: this.#run,
      step,
      examples: step * settings.batchSize,
      records: this.#records,
      speed: this.#speed.stepsPerSecond,
      memory: { tensors, bytes },
    });
    this.#records = [];
  }

  /** Hands the thread over; sleeps where there is nothing to do until a message comes. */
  async #pause(): Promise<void> {
    await nextTask();
    if (this.#isOver) return;
    const isBusy = this.#asked > 0 || this.#evaluation !== undefined;
    const waitsForFrame = this.#isViewNew || (this.#isPlaying && this.#pace.stepsPerFrame > 0);
    if (isBusy || (this.#isPlaying && this.#pace.stepsPerFrame === 0)) return;
    if (waitsForFrame) return this.#sleep(Math.max(1, this.#frameDue - performance.now()));
    return this.#sleep();
  }

  #sleep(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== undefined) setTimeout(resolve, milliseconds);
    });
  }

  #stir(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  #clear(): void {
    void this.#evaluation?.return(undefined as never);
    this.#trainer.dispose();
    this.#pictures.dispose();
  }
}

function buffers(frame: Frame): Transferable[] {
  return Object.values(frame).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []));
}
