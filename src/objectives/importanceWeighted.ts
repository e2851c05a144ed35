/**
 * What the importance-weighted family shares: three estimators of the encoder's gradient, and the terms that show what
 * the K samples are worth.
 */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Posterior } from "../distributions/posterior";
import { effectiveSampleSize } from "../kernels/effectiveSampleSize";
import { logMeanExp } from "../kernels/logMeanExp";
import type { LatentModel } from "../networks/latentModel";
import type { Batch, Estimator, Outcome } from "./objective";

/** The axes of log w, [M, K, B], that a mean runs over. */
export const over = { M: [0], K: [1], MK: [0, 1] };

export type LogMeanExp = (logW: Tensor, axes: number[]) => Tensor;

/**
 * The density that scores the samples. `stl` and `dreg` drop the score ∂ log q/∂φ, whose mean is zero or is put back by
 * other weights, and keep the path through z (Roeder et al. 2017; Tucker et al. 2019).
 */
export function scoring(q: Posterior, estimator: Estimator): Posterior {
  return estimator === "reparameterised" ? q : q.detached();
}

/**
 * A bound, and with `dreg` what the encoder ascends in its place: the same number, with samples weighted by w̃² in its
 * gradient where the decoder's has w̃ (Tucker et al. 2019, eq. 8).
 */
export function estimate(
  estimator: Estimator,
  bound: (logMeanExp: LogMeanExp) => Tensor,
): Pick<Outcome, "surrogate"> & { objective: Tensor } {
  const objective = bound(logMeanExp);
  if (estimator !== "dreg") return { objective };
  return { objective, surrogate: bound((logW, axes) => logMeanExp(logW, axes, 2)) };
}

/** What each sample contributes, all [M, K, B]. */
export interface Samples {
  /** log p(x|z) */
  readonly reconstruction: Tensor;
  /** log q(z|x) − log p(z) */
  readonly kl: Tensor;
  /** log w, their difference */
  readonly logW: Tensor;
}

/** The samples of a batch; the estimator decides where the gradient of log q goes. */
export function samplesOf(
  model: LatentModel,
  { x, epsilon }: Batch,
  estimator: Estimator = "reparameterised",
): Samples {
  const q = model.encode(x);
  const z = q.sample(epsilon); // [M, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x);
  const kl = scoring(q, estimator).logDensity(z).sub(model.logPrior(z));
  return { reconstruction, kl, logW: reconstruction.sub(kl) };
}

/**
 * Batch means. `spread` is what the bound gains over the ELBO of the same samples, since log w differs between them:
 * objective = reconstruction − kl + spread. `effectiveSampleSize` is (Σ w)² / Σ w² over `axes`, by default the K of each
 * estimate.
 */
export function sampleTerms(
  { reconstruction, kl, logW }: Samples,
  bound: Tensor,
  axes: number[] = over.K,
): Outcome["terms"] {
  return {
    reconstruction,
    kl,
    spread: bound.sub(logW.mean()),
    effectiveSampleSize: effectiveSampleSize(logW, axes),
  };
}

/** w̃ = w / Σ w over `axes`, by default Σ_k, of log w [M, K, B] → [M, K, B] */
export function normalisedWeights(logW: Tensor, axes: number[] = over.K): Tensor {
  const scaled = logW.sub(logW.max(axes, true)).exp();
  return scaled.div(scaled.sum(axes, true));
}
