/** The quantiles that describe a distribution: its middle, its quartiles and the ends of its middle nine tenths. */
export const quantileLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface Distribution {
  readonly mean: number;
  /** The standard deviation of the sample, with n − 1; 0 for a single value. */
  readonly sd: number;
  /** At `quantileLevels`, interpolated linearly between order statistics (Hyndman and Fan 1996, definition 7). */
  readonly quantiles: readonly number[];
}

/** What n > 0 values are like, in their units. */
export function describeSample(values: Float64Array): Distribution {
  const n = values.length;
  // Deviations from a member of the sample: a spread of 1e-9 around −1000 is not lost in the sums.
  const origin = values[0];
  let sum = 0;
  for (const value of values) sum += value - origin;
  const mean = origin + sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  const sorted = values.slice().sort();
  const quantiles = quantileLevels.map((level) => {
    const position = level * (n - 1);
    const below = Math.floor(position);
    const above = Math.min(below + 1, n - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  });
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, quantiles };
}
