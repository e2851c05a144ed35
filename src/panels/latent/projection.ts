/** How a latent coordinate becomes a place along an axis, and back: 0 is left or below, 1 right or above. */
import { ticks } from "../../charts/scale";
import { inverseNormal } from "../../numeric/inverseNormal";
import { inverseLaplace, laplaceDistribution } from "../../numeric/laplaceDistribution";
import { normalDistribution } from "../../numeric/normalDistribution";

export interface Projection {
  readonly toUnit: (z: number) => number;
  readonly fromUnit: (unit: number) => number;
  /** Latent coordinates worth writing at the axis. */
  readonly ticks: readonly number[];
}

/** From −radius to radius in equal steps: the plane of the posterior means. */
export function linear(radius: number): Projection {
  return {
    toUnit: (z) => (z + radius) / (2 * radius),
    fromUnit: (unit) => (2 * Math.min(Math.max(unit, 0), 1) - 1) * radius,
    ticks: ticks([-radius, radius], 6),
  };
}

/** The edge is infinitely far away; 0.002 of N(0, 1) is three standard deviations. */
function inside(unit: number): number {
  return Math.min(Math.max(unit, 0.002), 0.998);
}

/**
 * In equal steps of the prior's probability: cell i of a grid with n cells is decoded from F⁻¹((i + ½)/n), where F is
 * the prior's distribution function.
 */
export const equalProbability: Readonly<Record<"normal" | "laplace", Projection>> = {
  normal: {
    toUnit: normalDistribution,
    fromUnit: (unit) => inverseNormal(inside(unit)),
    ticks: [-2, -1, 0, 1, 2],
  },
  laplace: {
    toUnit: laplaceDistribution,
    fromUnit: (unit) => inverseLaplace(inside(unit)),
    ticks: [-2, -1, 0, 1, 2],
  },
};
