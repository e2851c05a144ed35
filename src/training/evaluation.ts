import { dispose } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { onDevice } from "../networks/weights";
import { engineOf } from "../variants/registry";
import { firstRows, heldOutAsSeen, labelsOf } from "./batches";
import { dealOf } from "./deal";
import type { Checkpoint, Evaluation } from "./records";
import { bounds } from "./yardsticks/bounds";
import { coherence } from "./yardsticks/coherence";
import { conditional } from "./yardsticks/conditional";
import { disentanglement } from "./yardsticks/disentanglement";
import { relaxation } from "./yardsticks/relaxation";
import { inShareOf, type Subject, type Yardstick } from "./yardsticks/yardstick";

export interface EvaluationPlan {
  readonly dataset: Dataset;
  /** The model as it was at one step; training may go on meanwhile. */
  readonly checkpoint: Checkpoint;
  /** At most so many held-out examples. */
  readonly examples: number;
  /** Importance samples of log p̂(x); the convention is 500 while training, 5000 in papers. */
  readonly samples: number;
  /** Rows decoded at once: the work between two chances to stop. */
  readonly rows: number;
}

/** What is measured: the bounds of every model, the rest where it has a meaning. */
const yardsticks: readonly Yardstick[] = [bounds, coherence, conditional, disentanglement, relaxation];

/**
 * Measures a model on held-out data. Yields the share done after each piece of work, and returns the evaluation; whoever
 * stops it early calls `return`.
 */
export async function* evaluateHeldOut(plan: EvaluationPlan): AsyncGenerator<number, Evaluation> {
  const { dataset, checkpoint } = plan;
  const { settings, step } = checkpoint;
  const engine = engineOf(settings.variant, settings.pitfall);
  const deal = dealOf(dataset, settings);
  const rows = firstRows(dataset.heldOut, plan.examples);
  const weights = onDevice(engine.shapes(settings, deal.shape), checkpoint.weights);
  const subject: Subject = {
    plan,
    engine,
    deal,
    built: engine.build(weights, settings, deal.shape),
    values: heldOutAsSeen(dataset, rows, settings),
    labels: labelsOf(dataset.heldOut, rows),
    count: rows.length,
  };
  let evaluation: Partial<Evaluation> = { step, examples: rows.length };
  try {
    const works = yardsticks.map((measure) => measure(subject)).filter((work) => work !== undefined);
    for (const [i, work] of works.entries()) {
      const part = yield* inShareOf(work, i, works.length);
      evaluation = { ...evaluation, ...part };
    }
  } finally {
    dispose(weights);
  }
  return evaluation as Evaluation;
}
