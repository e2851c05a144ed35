import { sigmoid, type Tensor } from "@tensorflow/tfjs-core";
import { bernoulliLogLikelihood } from "../kernels/bernoulliLogLikelihood";
import { gaussianLogLikelihood } from "../kernels/gaussianLogLikelihood";

/** p(x|z) for each latent sample. */
export interface Likelihood {
  /** log p(x|z) of data x [B, D] → [M, K, B], nats */
  logDensity(x: Tensor): Tensor;
  /** E[x|z], [M, K, B, D] */
  mean(): Tensor;
}

/** Independent Bernoulli pixels from logits [M, K, B, D]; x may be an intensity in [0, 1]. */
export function bernoulli(logits: Tensor): Likelihood {
  return {
    logDensity: (x) => bernoulliLogLikelihood(logits, x),
    mean: () => sigmoid(logits),
  };
}

/** N(output, σ²I), outputs [M, K, B, D]. */
export function gaussian(output: Tensor, sigma: number): Likelihood {
  return {
    logDensity: (x) => gaussianLogLikelihood(output, x, sigma),
    mean: () => output,
  };
}
