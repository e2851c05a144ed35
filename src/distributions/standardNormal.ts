import type { Tensor } from "@tensorflow/tfjs-core";

const log2Pi = Math.log(2 * Math.PI);

/** The prior p(z) = N(0, I): log p(z) of z [M, K, B, D_z] → [M, K, B], nats. */
export function standardNormalLogDensity(z: Tensor): Tensor {
  return z.square().add(log2Pi).sum(-1).mul(-0.5);
}
