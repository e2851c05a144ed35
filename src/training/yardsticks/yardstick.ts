import type { Built, Engine } from "../../variants/engine";
import type { Deal, Dealt } from "../deal";
import type { EvaluationPlan } from "../evaluation";
import type { Evaluation } from "../records";

/** What is measured: a model with the held-out examples that it is measured on. */
export interface Subject {
  readonly plan: EvaluationPlan;
  readonly engine: Engine;
  readonly deal: Deal;
  readonly built: Built;
  /** [N, D] whole rows of held-out examples */
  readonly values: Float32Array;
  /** [N] */
  readonly labels: Uint8Array | undefined;
  /** N */
  readonly count: number;
}

/**
 * Measures one thing about a model in pieces of work; yields the share done after each and returns its part of the
 * evaluation. Undefined where it has no meaning for this model or these data.
 */
export type Yardstick = (subject: Subject) => AsyncGenerator<number, Partial<Evaluation>> | undefined;

/** Held-out examples `start` to `end` on the device. Whoever asked for them disposes them. */
export function dealtRange({ plan, deal, values, labels }: Subject, start: number, end: number): Dealt {
  const { size } = plan.dataset;
  return deal.tensors(values.subarray(start * size, end * size), labels?.subarray(start, end));
}

/** Passes the shares of the i-th of n works on as shares of the whole. */
export async function* inShareOf<T>(work: AsyncGenerator<number, T>, i: number, n: number): AsyncGenerator<number, T> {
  try {
    for (;;) {
      const { done, value } = await work.next();
      if (done) return value;
      yield (i + value) / n;
    }
  } finally {
    await work.return(undefined as never);
  }
}
