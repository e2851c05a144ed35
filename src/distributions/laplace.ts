import type { Tensor } from "@tensorflow/tfjs-core";
import { stopGradient } from "../kernels/stopGradient";
import type { ClosedPosterior } from "./posterior";

const log2 = Math.log(2);

/**
 * Laplace(μ, s) in each dimension, against the prior Laplace(0, 1).
 *
 * @param mean μ, [B, D_z]
 * @param scale s > 0, [B, D_z]
 */
export function laplace(mean: Tensor, scale: Tensor): ClosedPosterior {
  // |μ| + s·exp(−|μ|/s) − 1 − log s
  const klPerUnit = () => {
    const distance = mean.abs(); // [B, D_z]
    return distance
      .add(scale.mul(distance.div(scale).neg().exp()))
      .sub(1)
      .sub(scale.log());
  };
  return {
    mean,
    scale: () => scale,
    mode: mean,
    sample: (uniform) => mean.add(scale.mul(standardLaplace(uniform))),
    noise: (z) => {
      const u = z.sub(mean).div(scale);
      return u.sign().mul(u.abs().neg().expm1().neg()); // sign(u)·(1 − exp(−|u|))
    },
    logDensity: (z) => z.sub(mean).abs().div(scale).add(scale.log()).add(log2).sum(-1).neg(),
    kl: () => klPerUnit().sum(-1),
    klPerUnit,
    detached: () => laplace(stopGradient(mean), stopGradient(scale)),
  };
}

/** Laplace(0, 1) from u between −1 and 1: −sign(u)·log(1 − |u|). */
export function standardLaplace(uniform: Tensor): Tensor {
  return uniform.sign().neg().mul(uniform.abs().neg().log1p());
}

/** The prior p(z) = Laplace(0, 1) in each dimension: log p(z) of z [M, K, B, D_z] → [M, K, B], nats. */
export function standardLaplaceLogDensity(z: Tensor): Tensor {
  return z.abs().add(log2).sum(-1).neg();
}
