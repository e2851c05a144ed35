/** Runs one experiment in a worker of its own. Whoever has started it ends the worker to cancel. */
import { type Bounds, type BoundsSettings, runBounds } from "../experiments/bounds";
import { type MixtureBias, type MixtureBiasChoice, mixtureBias } from "../experiments/mixtureBias";
import { type Relaxation, type RelaxationSettings, runRelaxation } from "../experiments/relaxation";
import { type SweepChoice, type SweepResult, signalToNoiseSweep } from "../experiments/signalToNoiseSweep";
import { resting } from "./resting";

/** What each experiment is asked for, and what comes of it. */
interface Experiments {
  readonly signalToNoise: { readonly choice: SweepChoice; readonly result: SweepResult };
  readonly mixtureBias: { readonly choice: MixtureBiasChoice; readonly result: MixtureBias };
  readonly bounds: { readonly choice: BoundsSettings; readonly result: Bounds };
  readonly relaxation: { readonly choice: RelaxationSettings; readonly result: Relaxation };
}

export type ExperimentId = keyof Experiments;
export type Choice<Id extends ExperimentId> = Experiments[Id]["choice"];
export type Result<Id extends ExperimentId> = Experiments[Id]["result"];

interface Progress<Id extends ExperimentId> {
  /** 0…1 */
  readonly share: number;
  /** Those that are finished, or all as far as they are known. */
  readonly points: Result<Id>["points"];
}

const experiments: {
  readonly [Id in ExperimentId]: (choice: Choice<Id>) => Generator<Progress<Id>, Result<Id>>;
} = { signalToNoise: signalToNoiseSweep, mixtureBias, bounds: runBounds, relaxation: runRelaxation };

export interface Order<Id extends ExperimentId> {
  readonly id: Id;
  readonly choice: Choice<Id>;
  /** Which share of the time it takes; absent: all of it. */
  readonly share?: number;
}

export type LaboratoryReport<Id extends ExperimentId> =
  | ({ readonly type: "progress" } & Progress<Id>)
  | { readonly type: "done"; readonly result: Result<Id> };

const interval = 200; // ms between two reports

async function run<Id extends ExperimentId>(
  { id, choice, share }: Order<Id>,
  report: (message: LaboratoryReport<Id>) => void,
): Promise<void> {
  const rest = resting(share);
  const experiment = experiments[id](choice);
  let reported = performance.now();
  let step = experiment.next();
  for (; !step.done; step = experiment.next()) {
    await rest();
    const now = performance.now();
    if (now - reported < interval) continue;
    reported = now;
    report({ type: "progress", ...step.value });
  }
  report({ type: "done", result: step.value });
}

self.onmessage = ({ data }: MessageEvent<Order<ExperimentId>>) =>
  // The page hears of an error, not of a promise that is broken.
  run(data, (message) => self.postMessage(message)).catch(reportError);
