import type { Tensor } from "@tensorflow/tfjs-core";
import { stopGradient } from "../kernels/stopGradient";
import type { Posterior } from "./posterior";

const log2Pi = Math.log(2 * Math.PI);

/**
 * N(μ, diag σ²), with log σ² as its parameter so that every output of the encoder is a valid variance.
 *
 * @param mean [B, D_z]
 * @param logVariance [B, D_z]
 */
export function diagonalNormal(mean: Tensor, logVariance: Tensor): Posterior {
  // ½ (σ² + μ² − 1 − log σ²), Kingma & Welling 2014, appendix B
  const klPerUnit = () => logVariance.exp().add(mean.square()).sub(1).sub(logVariance).mul(0.5); // [B, D_z]
  return {
    mean,
    mode: mean,
    sample: (epsilon) => mean.add(logVariance.mul(0.5).exp().mul(epsilon)),
    logDensity: (z) => {
      const u = z.sub(mean).mul(logVariance.mul(-0.5).exp()); // (z − μ)/σ, [M, K, B, D_z]
      return u.square().add(logVariance).add(log2Pi).sum(-1).mul(-0.5);
    },
    kl: () => klPerUnit().sum(-1),
    klPerUnit,
    detached: () => diagonalNormal(stopGradient(mean), stopGradient(logVariance)),
  };
}
