/** R replicates of a gradient with D entries. */
export interface Replicates {
  /** [R, D], row-major */
  readonly values: Float64Array;
  /** D */
  readonly width: number;
}

/** What replicates say of each entry of a gradient: [D] each. */
export interface EntryRatios {
  readonly mean: Float64Array;
  /** With R − 1 in the denominator */
  readonly deviation: Float64Array;
  /** |mean|/deviation: Rainforth et al. 2018, equation 4, with the estimates in place of the moments */
  readonly raw: Float64Array;
  /** √max(mean² − deviation²/R, 0)/deviation: the mean of R replicates has the variance deviation²/R of its own. */
  readonly debiased: Float64Array;
}

/** The root mean square over the D entries. */
export interface RmsRatio {
  readonly raw: number;
  readonly debiased: number;
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

/** Needs two replicates or more. */
export function entryRatios(replicates: Replicates): EntryRatios {
  const { mean, deviation } = gradientMoments(replicates);
  const raw = mean.map((value, d) => Math.abs(value) / deviation[d]);
  const count = replicates.values.length / replicates.width;
  return { mean, deviation, raw, debiased: raw.map((ratio) => lessNoise(ratio ** 2, count)) };
}

/**
 * Of the entries' squared ratios [D] from `count` replicates. The noise is taken from their mean, not from each: entries
 * cut at 0 would leave a floor of about 0.7/√R.
 */
export function rmsRatio(raw: Float64Array, count: number): RmsRatio {
  const square = meanSquare(raw);
  return { raw: Math.sqrt(square), debiased: lessNoise(square, count) };
}

export function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}

/** The ratio whose square from `count` replicates was this; 0 where there is no more than noise. */
export function lessNoise(square: number, count: number): number {
  return Math.sqrt(Math.max(square - 1 / count, 0));
}

/**
 * What the raw ratio of a gradient without any signal is on average over R replicates: √(2/π)/√R, about 0.8/√R, for one
 * entry, and 1/√R for the root mean square of many.
 */
export function noiseFloor(count: number): { readonly entry: number; readonly rms: number } {
  return { entry: Math.sqrt(2 / (Math.PI * count)), rms: Math.sqrt(1 / count) };
}
