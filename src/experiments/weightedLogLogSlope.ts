/** A positive quantity measured at a positive abscissa, with its standard error. */
export interface Measurement {
  readonly at: number;
  readonly value: number;
  readonly error: number;
}

export interface WeightedSlope {
  readonly value: number;
  /** The standard error that follows from those of the measurements. */
  readonly error: number;
}

/**
 * The slope of log value over log at, by weighted least squares: an independent measurement has the weight
 * 1/(relative error)², the first-order variance of its logarithm. Undefined for fewer than two abscissas.
 */
export function weightedLogLogSlope(measurements: readonly Measurement[]): WeightedSlope | undefined {
  const points = measurements.map(({ at, value, error }) => ({
    x: Math.log(at),
    y: Math.log(value),
    weight: (value / error) ** 2,
  }));
  let weights = 0;
  let middle = 0;
  for (const { x, weight } of points) {
    weights += weight;
    middle += weight * x;
  }
  middle /= weights;
  let spread = 0;
  let moment = 0;
  for (const { x, y, weight } of points) {
    spread += weight * (x - middle) ** 2;
    moment += weight * (x - middle) * y;
  }
  return spread > 0 ? { value: moment / spread, error: 1 / Math.sqrt(spread) } : undefined;
}
