import type { RandomStream } from "../numeric/random";
import { gradientMoments, type Replicates, rootLess, squaredRatios } from "./signalToNoise";

/** Low and high end of the middle 95 %. */
export type Band = readonly [low: number, high: number];

export interface RmsUncertainty {
  readonly rawBand: Band;
  readonly debiasedBand: Band;
  /** Standard error of the debiased root mean square */
  readonly error: number;
}

/**
 * Percentile bootstrap (Efron 1979) of the root mean square ratio: the replicates are drawn again with replacement. This
 * adds as much noise to their mean as it had already, so that a resample is debiased once more than its band is.
 * What 1/deviation² has too much, 1/R of the ratio at first and as much again in a resample, is left in.
 * Yields after each resample.
 */
export function* bootstrapRms(
  replicates: Replicates,
  source: RandomStream,
  resamples = 200,
): Generator<undefined, RmsUncertainty> {
  const count = replicates.values.length / replicates.width;
  const rows = new Uint32Array(count);
  const raw = new Float64Array(resamples);
  const debiased = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    for (let r = 0; r < count; r++) rows[r] = source.integer(count);
    const squares = squaredRatios(replicates, rows);
    raw[i] = rootLess(squares.raw, 1 / count);
    debiased[i] = rootLess(squares.signal, 2 * squares.noise);
    yield;
  }
  return { rawBand: middle(raw), debiasedBand: middle(debiased), error: standardDeviation(debiased) };
}

function middle(values: Float64Array): Band {
  const sorted = values.toSorted();
  const cut = Math.floor(0.025 * sorted.length);
  return [sorted[cut], sorted[sorted.length - 1 - cut]];
}

function standardDeviation(values: Float64Array): number {
  return gradientMoments({ values, width: 1 }).deviation[0];
}
