/**
 * Keeps a run alive: owns the worker, remembers the run's last checkpoint on the page, and when the worker crashes,
 * falls silent or does not stop in time, ends it and goes on from there in a new one.
 */
import type { DataId, DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { copyOf, free } from "../training/checkpoint";
import type { Checkpoint } from "../training/records";
import type { FromWorker, ToWorker } from "../worker/protocol";
import { bringing } from "./bringing";
import { Watch } from "./watch";

const stopWithin = 150; // ms, which leaves 50 for the page to show it
const presentWithin = 1000; // ms
const restartLimit = 3;

export type Start = Extract<ToWorker, { type: "start" }>;

/** The part of a Worker that the host needs. */
export type Connection = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

export interface HostEvents {
  message(message: FromWorker): void;
  /** A data set is in the worker that no run was waiting for. */
  brought(dataset: DatasetSummary): void;
  /** The worker was lost; a new one goes on from `step`. */
  lost(problem: ProblemRecord, step: number): void;
  /** The worker did not stop in time and was ended; a new one stands at `step`. */
  halted(step: number): void;
  /** No worker lasts: the run is over. */
  gone(problem: ProblemRecord): void;
}

export class Host {
  /** The dropped files that the run may need again. */
  files: readonly File[] = [];

  /** The last state of the run that is known here. */
  private latest?: Checkpoint;
  /** It came from the worker, so that nobody else has it. */
  private isOurs = false;
  private worker?: Connection;
  private current?: Start;
  /** The run waits in the page until its data is in the worker. */
  private waiting = false;
  private readonly inWorker = new Set<DataId>();
  private offered: readonly File[] = [];
  /** Those who wait for the next checkpoint. */
  private readonly asking: (() => void)[] = [];
  private stopping?: ReturnType<typeof setTimeout>;
  private restarts = 0;
  private restartedAt = -1;
  private readonly watch = new Watch((seconds) =>
    this.replace({ key: "workerSilent", values: { seconds, step: this.step } }),
  );

  constructor(
    private readonly connect: () => Connection,
    private readonly events: HostEvents,
  ) {}

  /** The last state of the run that is known here; a copy, since the next one takes the place of this one's memory. */
  get checkpoint(): Checkpoint | undefined {
    return this.latest && copyOf(this.latest);
  }

  /** Its step. */
  get checkpointStep(): number | undefined {
    return this.latest?.step;
  }

  /** Whether the run has not begun because its data set is on its way. */
  get isWaiting(): boolean {
    return this.waiting;
  }

  /** Begins a run, new or from a checkpoint; it takes the place of the one before. */
  start(start: Start, files: readonly File[] = this.files): void {
    if (files !== this.files) this.inWorker.delete("files");
    this.files = files;
    this.latest = start.checkpoint;
    this.isOurs = false;
    this.current = start;
    this.restarts = 0;
    this.restartedAt = -1;
    this.settle();
    this.begin();
  }

  /** Passes a message about the current run on, and remembers what a new worker would have to know of it. */
  send(message: Exclude<ToWorker, { type: "start" | "pause" | "load" }>): void {
    const { current } = this;
    if (current) {
      if (message.type === "configure") {
        const { K, M } = current.settings;
        this.watch.expect((message.settings.K * message.settings.M) / (K * M));
        this.current = { ...current, settings: { ...current.settings, ...message.settings } };
      }
      if (message.type === "pace") this.current = { ...current, pace: message.pace };
      if (message.type === "view") this.current = { ...current, view: message.view };
      if (message.type === "play") this.expectPlaying(true);
    }
    this.post(message);
  }

  load(files: readonly File[]): void {
    this.offered = files;
    this.post({ type: "load", files });
  }

  /** Stops the run within 200 ms, by ending the worker if need be. */
  pause(): void {
    if (!this.current) return;
    this.expectPlaying(false);
    this.post({ type: "pause", run: this.current.run });
    this.stopping ??= setTimeout(() => this.halt(), stopWithin);
  }

  /** The run as it is now; as it was when last known, where the worker does not answer in time. */
  present(): Promise<Checkpoint | undefined> {
    const { current } = this;
    return new Promise((resolve) => {
      const answer = () => {
        clearTimeout(timer);
        resolve(this.checkpoint);
      };
      const timer = setTimeout(answer, current ? presentWithin : 0);
      this.asking.push(answer);
      if (current) this.post({ type: "save", run: current.run });
    });
  }

  /** Ends the worker; nothing is heard of its run any more. */
  end(): void {
    this.current = undefined;
    this.close();
  }

  private get step(): number {
    return this.latest?.step ?? 0;
  }

  private post(message: ToWorker): void {
    this.worker ??= this.open();
    this.worker.postMessage(message);
  }

  private open(): Connection {
    const worker = this.connect();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.replace({ key: "workerCrashed", values: { message: event.message ?? "worker", step: this.step } });
    };
    worker.onmessageerror = () =>
      this.replace({ key: "workerCrashed", values: { message: "messageerror", step: this.step } });
    this.watch.reset();
    return worker;
  }

  private close(): void {
    this.settle();
    this.watch.stop();
    if (this.worker) {
      this.worker.onmessage = this.worker.onerror = this.worker.onmessageerror = null;
      this.worker.terminate();
    }
    this.worker = undefined;
    this.inWorker.clear();
  }

  /** Posts the current run, after its data set where the worker does not have it. */
  private begin(): void {
    if (!this.current) return;
    const { data } = this.current.settings;
    const missing = this.inWorker.has(data) ? undefined : bringing(data, this.files);
    this.waiting = missing !== undefined;
    if (missing?.type === "load") this.offered = missing.files;
    this.post(missing ?? { ...this.current, checkpoint: this.latest });
    this.watch.reset();
    this.expectPlaying(this.current.playing);
  }

  private expectPlaying(playing: boolean): void {
    if (this.current) this.current = { ...this.current, playing };
    // A download takes as long as it takes.
    if (playing && !this.waiting) this.watch.start();
    else this.watch.stop();
  }

  private settle(): void {
    clearTimeout(this.stopping);
    this.stopping = undefined;
  }

  private halt(): void {
    this.close();
    this.events.halted(this.step);
    this.begin();
  }

  private replace(problem: ProblemRecord): void {
    this.close();
    this.restarts = this.step > this.restartedAt ? 1 : this.restarts + 1;
    this.restartedAt = this.step;
    if (this.restarts > restartLimit) this.events.gone(problem);
    else {
      this.events.lost(problem, this.step);
      this.begin();
    }
  }

  private receive(message: FromWorker): void {
    this.watch.heard();
    // A worker that has failed is of no use to any run.
    if (message.type === "failed") this.replace(message.problem);
    else if (!("run" in message) || message.run === this.current?.run) {
      this.note(message);
      this.events.message(message);
    }
  }

  private note(message: FromWorker): void {
    switch (message.type) {
      case "checkpoint":
        if (this.latest && this.isOurs) free(this.latest);
        this.latest = message.checkpoint;
        this.isOurs = true;
        for (const answer of this.asking.splice(0)) answer();
        break;
      case "playing":
        this.expectPlaying(true);
        break;
      case "paused":
      case "diverged":
        this.settle();
        this.expectPlaying(false);
        break;
      case "loaded": {
        const { id } = message.dataset;
        this.inWorker.add(id);
        if (this.waiting && id === this.current?.settings.data) this.begin();
        else this.events.brought(message.dataset);
        // Only now: the run that gives way had the files before.
        if (id === "files") this.files = this.offered;
        break;
      }
    }
  }
}
