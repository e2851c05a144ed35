import { dispose } from "@tensorflow/tfjs-core";
import type { Evaluation } from "./records";
import { type SubjectPlan, subjectOf } from "./subject";
import { bounds } from "./yardsticks/bounds";
import { coherence } from "./yardsticks/coherence";
import { conditional } from "./yardsticks/conditional";
import { disentanglement } from "./yardsticks/disentanglement";
import { relaxation } from "./yardsticks/relaxation";
import { inShareOf, type Yardstick } from "./yardsticks/yardstick";

export interface EvaluationPlan extends SubjectPlan {
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
  const subject = subjectOf(plan);
  let evaluation: Partial<Evaluation> = { step: plan.checkpoint.step, examples: subject.count };
  try {
    const works = yardsticks.map((measure) => measure(subject)).filter((work) => work !== undefined);
    for (const [i, work] of works.entries()) {
      const part = yield* inShareOf(work, i, works.length);
      evaluation = { ...evaluation, ...part };
    }
  } finally {
    dispose(subject.layers);
  }
  return evaluation as Evaluation;
}
