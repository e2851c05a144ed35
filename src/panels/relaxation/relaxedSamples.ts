import { gumbelSoftmax, nearestCorners } from "../../numeric/gumbelSoftmax";
import { stream } from "../../numeric/random";
import type { Three } from "./simplex";

/** Samples of a relaxed distribution over three categories, and what they have in common. */
export interface RelaxedSamples {
  /** [drawn, 3] those that are drawn. */
  readonly points: Float32Array;
  /** [drawn] the corner that each is nearest to. */
  readonly nearest: Uint8Array;
  /** The mean of all samples. */
  readonly mean: Three;
  /** The share of all samples nearest to each corner. */
  readonly shares: Three;
  /** The share of all samples that are within 0.05 of a corner: as good as one-hot. */
  readonly oneHot: number;
}

const count = 4000;
const drawn = 500;

/** The same for every distribution and temperature, so that a change moves the samples. */
const gumbel = stream(1, "simplex").fillGumbel(new Float32Array(3 * count));

export function relaxedSamples(probabilities: Three, temperature: number): RelaxedSamples {
  const samples = gumbelSoftmax(probabilities, gumbel, temperature);
  const nearest = nearestCorners(samples, 3);
  const mean: [number, number, number] = [0, 0, 0];
  const shares: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < samples.length; i++) mean[i % 3] += samples[i] / count;
  for (const corner of nearest) shares[corner] += 1 / count;
  return {
    points: samples.subarray(0, 3 * drawn),
    nearest: nearest.subarray(0, drawn),
    mean,
    shares,
    oneHot: samples.filter((value) => value > 0.95).length / count,
  };
}
