import type { Tensor } from "@tensorflow/tfjs-core";
import { normalKl, normalKlBetween } from "../kernels/normalKl";
import { normalLogDensity } from "../kernels/normalLogDensity";
import { normalSample } from "../kernels/normalSample";
import { stopGradient } from "../kernels/stopGradient";
import type { ClosedPosterior } from "./posterior";

/** N(μ, diag σ²), with log σ² as its parameter so that every output of a network is a valid variance; both [B, D_z]. */
export interface NormalParameters {
  readonly mean: Tensor;
  readonly logVariance: Tensor;
}

/** @param prior p(z|x) where it is not N(0, I), for the KL */
export function diagonalNormal(mean: Tensor, logVariance: Tensor, prior?: NormalParameters): ClosedPosterior {
  const q = { mean, logVariance };
  return {
    mean,
    scale: () => logVariance.mul(0.5).exp(), // σ
    mode: mean,
    sample: (epsilon) => normalSample(mean, logVariance, epsilon), // μ + σε
    noise: (z) => z.sub(mean).mul(logVariance.mul(-0.5).exp()), // (z − μ)/σ
    logDensity: (z) => normalLogDensity(z, mean, logVariance),
    kl: () => (prior ? normalKlBetween(mean, logVariance, prior.mean, prior.logVariance) : normalKl(mean, logVariance)),
    klPerUnit: () => (prior ? klBetween(q, prior) : klToStandard(q)),
    detached: () => diagonalNormal(stopGradient(mean), stopGradient(logVariance), prior),
  };
}

/** ½ (σ² + μ² − 1 − log σ²), [B, D_z] (Kingma & Welling 2014, appendix B) */
function klToStandard({ mean, logVariance }: NormalParameters): Tensor {
  return logVariance.exp().add(mean.square()).sub(1).sub(logVariance).mul(0.5);
}

/** ½ ((σ_q² + (μ_q − μ_p)²)/σ_p² − 1 − log σ_q²/σ_p²), [B, D_z] */
function klBetween(q: NormalParameters, p: NormalParameters): Tensor {
  const logRatio = q.logVariance.sub(p.logVariance);
  const distance = q.mean.sub(p.mean).square().div(p.logVariance.exp());
  return logRatio.exp().add(distance).sub(1).sub(logRatio).mul(0.5);
}
