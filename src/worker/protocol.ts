/**
 * What page and worker say to each other: plain records, so that a conversation can be logged, replayed and tested
 * without a worker. Every message about a run carries its number; messages of a run that has been replaced are dropped.
 */
import type { DataId, DatasetSummary } from "../data/dataset";
import type { SavedRun } from "../export/weightsFile";
import type { ProblemRecord } from "../locales/problem";
import type { TermId } from "../objectives/objective";
import type { Frame, View } from "../training/frame";
import type { ModelOrder, ModelPoint } from "../training/modelExperiments";
import type { Checkpoint, Evaluation, StepRecord } from "../training/records";
import type { LiveSetting, TrainingSettings } from "../training/settings";
import type { StepTrace } from "../training/stepTrace";

export const backendNames = ["webgl", "wasm", "cpu"] as const;
export type BackendName = (typeof backendNames)[number];

/** How fast a run goes and when it stops by itself. */
export interface Pace {
  /** Steps between two pictures; 0: as many as fit. */
  readonly stepsPerFrame: number;
  /** The run pauses by itself after this many steps; 0: never. */
  readonly stepBudget: number;
  /** Steps between two evaluations; 0: only on demand. */
  readonly evaluateEvery: number;
  /** Which share of the time it takes while it plays; absent: all of it. */
  readonly share?: number;
  /** A playing run waits at this step until the pace changes, so that another can keep up; absent: nowhere. */
  readonly waitAt?: number;
}

/** About files of a run, its own or one that a person brought; the running model goes on. */
export type Question =
  /** The data set that a run stands on, or a batch to hold its model to elsewhere. */
  | { readonly type: "take"; readonly what: "data" | "check"; readonly checkpoint: Checkpoint }
  /** Whether weights from a file are those of a model of these settings. */
  | { readonly type: "open"; readonly name: string; readonly saved: SavedRun; readonly settings: TrainingSettings };

/** In the order of the questions; `refused` stands in its place where there is none. */
export type Answer =
  | { readonly type: "taken"; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly type: "opened"; readonly name: string; readonly checkpoint: Checkpoint };

export type ToWorker =
  | Question
  | {
      readonly type: "start";
      readonly run: number;
      readonly settings: TrainingSettings;
      /** Where to go on from; else new weights are drawn. Its settings must fit `settings` in all but the live ones. */
      readonly checkpoint?: Checkpoint;
      readonly playing: boolean;
      readonly pace: Pace;
      readonly view: View;
      /** `auto`: the fastest that works here, by measurement. */
      readonly backend: BackendName | "auto";
    }
  | { readonly type: "configure"; readonly run: number; readonly settings: Pick<TrainingSettings, LiveSetting> }
  /** `save`: a checkpoint of what is there now. `seen`: the last frame is on the screen. */
  | { readonly type: "play" | "pause" | "step" | "slowStep" | "evaluate" | "save" | "seen"; readonly run: number }
  | { readonly type: "pace"; readonly run: number; readonly pace: Pace }
  | { readonly type: "view"; readonly run: number; readonly view: View }
  /** Read dropped IDX files, or fetch a public data set. The running model goes on until the answer. */
  | { readonly type: "load"; readonly files: readonly File[] }
  | { readonly type: "download"; readonly data: "mnist" | "fashion-mnist" }
  /** Measure a model of another worker as it was at one step. This one has no run. */
  | {
      readonly type: "measure";
      readonly order: ModelOrder;
      readonly checkpoint: Checkpoint;
      readonly backend: BackendName | "auto";
      /** Which share of the time it takes; absent: all of it. */
      readonly share?: number;
    };

/** Where training runs, why there, and what was measured to decide it. */
export interface BackendReport {
  readonly backend: BackendName;
  /** What the driver calls itself, or the processor's share of it. */
  readonly device: string;
  /** Why this backend: one sentence each, the deciding one first. */
  readonly reasons: readonly ProblemRecord[];
}

export interface Memory {
  readonly tensors: number;
  readonly bytes: number;
}

export type FromWorker =
  | Answer
  /** The worker's code is loaded and listening. */
  | { readonly type: "ready" }
  | {
      readonly type: "started";
      readonly run: number;
      readonly step: number;
      readonly dataset: DatasetSummary;
      /** How many weights are trained. */
      readonly parameters: number;
    }
  | ({ readonly type: "backend"; readonly run: number } & BackendReport)
  | {
      readonly type: "progress";
      readonly run: number;
      readonly step: number;
      readonly examples: number;
      readonly records: readonly StepRecord[];
      /** Steps a second over the last second or so. */
      readonly speed: number;
      /** What the steps of this worker's run have taken, without pictures and evaluations. */
      readonly seconds: number;
      readonly memory: Memory;
    }
  /** Its arrays are transferred. */
  | { readonly type: "frame"; readonly run: number; readonly frame: Frame }
  /** What a slow step has shown. Its arrays are transferred. */
  | { readonly type: "trace"; readonly run: number; readonly trace: StepTrace }
  | { readonly type: "evaluating"; readonly run: number; readonly share: number }
  | { readonly type: "evaluation"; readonly run: number; readonly evaluation: Evaluation }
  | { readonly type: "checkpoint"; readonly run: number; readonly checkpoint: Checkpoint }
  | { readonly type: "playing"; readonly run: number }
  | { readonly type: "paused"; readonly run: number; readonly step: number; readonly because: "asked" | "budget" }
  /** A term stopped being a number; the run stands at `checkpointStep` again, paused. */
  | {
      readonly type: "diverged";
      readonly run: number;
      readonly step: number;
      readonly term: TermId;
      /** NaN, ∞ or −∞. */
      readonly value: string;
      readonly checkpointStep: number;
    }
  | { readonly type: "loading"; readonly source: DataId; readonly name: string; readonly share: number }
  | { readonly type: "loaded"; readonly dataset: DatasetSummary; readonly names: readonly string[] }
  | { readonly type: "measuring"; readonly share: number; readonly points: readonly ModelPoint[] }
  | { readonly type: "measured"; readonly points: readonly ModelPoint[] }
  /** Bad input: nothing changed. */
  | { readonly type: "refused"; readonly problem: ProblemRecord }
  /** The run cannot go on in this worker: the page starts another one from its last checkpoint. */
  | { readonly type: "failed"; readonly run: number; readonly problem: ProblemRecord };
