import { dispose, keep, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { means } from "../kernels/means";
import { type Outcome, type TermId, termIds } from "../objectives/objective";

export type TermValues = Readonly<Partial<Record<TermId, number>>>;

/** An outcome's numbers as one tensor, so that reading them back is one transfer. Whoever has it disposes `values`. */
export interface Measurement {
  readonly terms: readonly TermId[];
  /** [terms] */
  readonly values: Tensor;
}

/** Kept beyond the tidy that it is called in. */
export function measure({ objective, terms }: Outcome): Measurement {
  const all: Partial<Record<TermId, Tensor>> =
    "inference" in objective ? { objective: objective.generative, ...objective, ...terms } : { objective, ...terms };
  const present = termIds.filter((id) => all[id]);
  return {
    terms: present,
    values: keep(means(present.map((id) => all[id] as Tensor))),
  };
}

/** Measures an objective that is not differentiated. */
export function measured(objective: () => Outcome): Measurement {
  let measurement: Measurement | undefined;
  tidy(() => {
    measurement = measure(objective());
  });
  return measurement as unknown as Measurement;
}

/** Adds what was measured on a part of a batch, by its share of the examples. Takes over the tensors of both. */
export function addMeasurement(total: Measurement | undefined, part: Measurement, share: number): Measurement {
  return { terms: part.terms, values: addShare(total?.values, part.values, share) };
}

/** sum + share · x, taking over both tensors. */
export function addShare(sum: Tensor | undefined, x: Tensor, share: number): Tensor {
  if (!sum && share === 1) return x;
  const next = tidy(() => (sum ? sum.add(x.mul(share)) : x.mul(share)));
  dispose(sum ? [sum, x] : x);
  return next;
}

/** Waits for the numbers and disposes the tensor. */
export async function read({ terms, values }: Measurement): Promise<TermValues> {
  try {
    const numbers = await values.data();
    return Object.fromEntries(terms.map((id, i) => [id, numbers[i]]));
  } finally {
    values.dispose();
  }
}

/**
 * The first term that is not a number, if there is one: parts before the objective that they make up, and that before
 * the spread, which is measured from it.
 */
export function firstBroken(values: TermValues): { term: TermId; value: number } | undefined {
  const entries = Object.entries(values) as [TermId, number][];
  const parts = entries.filter(([term]) => term !== "objective" && term !== "spread");
  const broken = [...parts, ...entries].find(([, value]) => !Number.isFinite(value));
  return broken && { term: broken[0], value: broken[1] };
}
