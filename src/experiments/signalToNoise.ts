/** R replicates of a gradient with D entries. */
export interface Replicates {
  /** [R, D], row-major */
  readonly values: Float64Array;
  /** D */
  readonly width: number;
  /** Replicates [R, D] of the same expectation with less noise, where there are such: debiased ratios take the mean of them. */
  readonly quiet?: Float64Array;
}

/** The root mean square over the D entries of |mean|/deviation: Rainforth et al. 2018, equation 4. */
export interface RmsRatio {
  /** With the estimates in place of the moments */
  readonly raw: number;
  /** With mean² less what the noise of the mean adds to it */
  readonly debiased: number;
}

/** Means over the D entries, each in units of the deviation² of the values. */
interface SquaredRatios {
  /** mean² of the values */
  readonly raw: number;
  /** mean² of the quiet replicates */
  readonly signal: number;
  /** The variance of that mean: their deviation²/R */
  readonly noise: number;
}

/** Mean and standard deviation [D] over the named rows, which may repeat; over all of them by default. */
export function gradientMoments(
  { values, width }: Replicates,
  rows: ArrayLike<number> = Uint32Array.from({ length: values.length / width }, (_, row) => row),
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const mean = new Float64Array(width);
  const deviation = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i] * width;
    for (let d = 0; d < width; d++) {
      // Welford's update: a strong signal would cancel in a difference of sums.
      const gap = values[start + d] - mean[d];
      mean[d] += gap / (i + 1);
      deviation[d] += gap * (values[start + d] - mean[d]);
    }
  }
  return { mean, deviation: deviation.map((sum) => Math.sqrt(sum / (rows.length - 1))) };
}

/** Over the named rows, which may repeat; over all of them by default. */
export function squaredRatios(replicates: Replicates, rows?: ArrayLike<number>): SquaredRatios {
  const { values, width, quiet } = replicates;
  const count = rows?.length ?? values.length / width;
  const gradient = gradientMoments(replicates, rows);
  const { mean, deviation } = quiet ? gradientMoments({ values: quiet, width }, rows) : gradient;
  const inUnits = (moment: Float64Array) => meanSquare(moment.map((value, d) => value / gradient.deviation[d]));
  return { raw: inUnits(gradient.mean), signal: inUnits(mean), noise: inUnits(deviation) / count };
}

/**
 * Needs two replicates or more. The noise is taken from the mean over the entries, not from each: entries cut at 0 would
 * leave a floor of about 0.7/√R.
 */
export function rmsRatio(replicates: Replicates): RmsRatio {
  const { raw, signal, noise } = squaredRatios(replicates);
  return { raw: Math.sqrt(raw), debiased: rootLess(signal, noise) };
}

export function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

/** √(square − noise); 0 where there is no more than noise. */
export function rootLess(square: number, noise: number): number {
  return Math.sqrt(Math.max(square - noise, 0));
}

/** What the raw ratio of many entries without any signal is over R replicates. */
export function noiseFloor(count: number): number {
  return Math.sqrt(1 / count);
}
