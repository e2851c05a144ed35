/** A posterior as the latent plane shows it: its mean, and its covariance along the two dimensions drawn. */
import { concat, type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { Posterior } from "../distributions/posterior";
import type { NoiseLayout } from "../networks/latentModel";
import type { PlaneDensity } from "./frame";

/** Uniform noise that a Laplace sample is one scale away from its mean with: 1 − exp(−1). */
const oneScale = -Math.expm1(-1);

/** A place along the two dimensions drawn; with one dimension alone the second is 0. */
export function along(
  z: ArrayLike<number>,
  [across, up]: readonly [number, number],
  continuous: number,
): [number, number] {
  return [z[across], continuous > 1 ? z[up] : 0];
}

/**
 * The mean, and for each continuous dimension where one standard deviation, or one scale, of its noise leads: rows
 * [1 + continuous, D_z] that `readDensity` makes a density of.
 */
export function densityRows(q: Posterior, { normal, uniform, gumbel }: NoiseLayout): Tensor {
  const continuous = normal + uniform;
  const width = continuous + gumbel;
  const values = new Float32Array(continuous * width);
  for (let d = 0; d < continuous; d++) values[d * width + d] = uniform > 0 ? oneScale : 1;
  const moved = q.sample(tensor(values, [1, continuous, 1, width]));
  return concat([q.mean, moved.reshape([continuous, width])]);
}

/** @param rows what `densityRows` has made, or an affine map of each row */
export function readDensity(
  rows: Float32Array,
  width: number,
  continuous: number,
  dimensions: readonly [number, number],
): PlaneDensity {
  const at = (row: number) => along(rows.subarray(row * width, (row + 1) * width), dimensions, continuous);
  const mean = at(0);
  const spread: [number, number, number] = [0, 0, 0];
  for (let unit = 1; unit <= continuous; unit++) {
    const [x, y] = at(unit);
    const [a, b] = [x - mean[0], y - mean[1]];
    spread[0] += a * a;
    spread[1] += a * b;
    spread[2] += b * b;
  }
  return { mean, spread };
}
