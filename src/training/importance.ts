/** Importance sampling of log p(x), for whoever measures a model: the evaluation, and images drawn by hand. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Posterior } from "../distributions/posterior";
import { logMeanExp } from "../kernels/logMeanExp";
import type { LatentModel } from "../networks/latentModel";
import { isMultimodal } from "../networks/multimodalModel";
import { over } from "../objectives/importanceWeighted";

/** The part of a model that explains an x. */
export type Explanation = Pick<LatentModel, "encode" | "decode" | "logPrior">;

export interface ImportanceSamples {
  readonly q: Posterior;
  /** [M, S, B, D_z] samples of q(z|x) */
  readonly z: Tensor;
  /** log w = log p(x, z) − log q(z|x), [M, S, B], nats */
  readonly logW: Tensor;
  /** log p̂(x) = log 1/MS Σ w, [B], nats */
  readonly logLikelihood: Tensor;
  /** Over the same samples, with the closed-form KL where q has one, [B], nats. */
  readonly elbo: Tensor;
  /** KL(q(z|x) ‖ p(z)), [B], nats */
  readonly kl: Tensor;
}

/** @param epsilon noise [M, S, B, D_z], of which M is what q needs and S the number of samples */
export function importanceSamples(model: Explanation, x: Tensor, epsilon: Tensor): ImportanceSamples {
  const q = model.encode(x);
  const z = q.sample(epsilon);
  const reconstruction = model.decode(z).logDensity(x); // [M, S, B]
  const logRatio = q.logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [M, S, B]
  const logW = reconstruction.sub(logRatio);
  const kl = q.kl?.() ?? logRatio.mean(over.MK);
  return {
    q,
    z,
    logW,
    logLikelihood: logMeanExp(logW, over.MK),
    elbo: reconstruction.mean(over.MK).sub(kl),
    kl,
  };
}

/** What a multimodal model tells of one modality alone, q(z|x_d) and p(x_d|z), from whole rows x; any other model itself. */
export function ofModality(model: LatentModel, d: number): Explanation {
  if (!isMultimodal(model)) return model;
  return {
    encode: (x) => model.encode(x, [d]),
    decode: (z) => {
      const p = model.decodeModality(z, d);
      return { mean: p.mean, logDensity: (x) => p.logDensity(model.split(x)[d]) };
    },
    logPrior: model.logPrior,
  };
}
