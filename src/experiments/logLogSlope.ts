import { sum } from "../numeric/reductions";

export interface MeasuredPoint {
  readonly x: number;
  readonly y: number;
  /** Standard error of y */
  readonly error: number;
}

export interface Slope {
  readonly slope: number;
  /** Standard error that the points' own errors, taken as independent, give the slope */
  readonly error: number;
  /** The least and the greatest x of the points that count */
  readonly from: number;
  readonly to: number;
}

/**
 * d log y/d log x by least squares over the points with from ≤ x ≤ to. Points with y = 0 have no logarithm and do not
 * count; undefined where fewer than two different x are left.
 *
 * The error is not that of the residuals: they would be 0 for two points, and hold the curvature for more.
 */
export function logLogSlope(points: readonly MeasuredPoint[], from: number, to: number): Slope | undefined {
  const counted = points.filter(({ x, y }) => x >= from && x <= to && y > 0);
  const xs = counted.map(({ x }) => x);
  const logs = xs.map(Math.log);
  const centre = sum(logs) / logs.length;
  const spread = sum(logs.map((log) => (log - centre) ** 2));
  if (!(spread > 0)) return undefined;
  const shares = logs.map((log) => (log - centre) / spread);
  return {
    slope: sum(counted.map(({ y }, i) => shares[i] * Math.log(y))),
    error: Math.hypot(...counted.map(({ y, error }, i) => (shares[i] * error) / y)),
    from: Math.min(...xs),
    to: Math.max(...xs),
  };
}
