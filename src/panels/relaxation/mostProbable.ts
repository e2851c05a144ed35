import type { Codes } from "../../training/frame";
import { normalised, type Three } from "./simplex";

/** Three codes of the first discrete latent, and q of each, made to add up to 1. */
export interface MostProbable {
  /** From 0, the most probable first. */
  readonly codes: readonly number[];
  readonly probabilities: Three;
}

/** The most probable three codes of a held-out example; undefined where the latent has only two. */
export function mostProbable(
  { posteriors, categories }: Pick<Codes, "posteriors" | "categories">,
  example: number,
): MostProbable | undefined {
  const [n] = categories;
  const width = categories.reduce((sum, count) => sum + count, 0);
  const q = posteriors.subarray(example * width, example * width + n);
  if (q.length < 3) return undefined;
  const codes = Array.from(q.keys())
    .sort((a, b) => q[b] - q[a])
    .slice(0, 3);
  return { codes, probabilities: normalised([q[codes[0]], q[codes[1]], q[codes[2]]]) };
}
