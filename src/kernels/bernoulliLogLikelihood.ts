import { sigmoid, softplus, type Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

/** (x − sigmoid l)·dy: logits [M, K, B, D], x [B, D], dy [M, K, B] → [M, K, B, D] */
const gradientOf = operation<"logits" | "x" | "dy">({
  name: "BernoulliGradient",
  inputs: ["logits", "x", "dy"],
  plain: ({ logits, x, dy }) => x.sub(sigmoid(logits)).mul(dy.expandDims(-1)),
});

const logLikelihoodOf = operation<"logits" | "x">({
  name: "BernoulliLogLikelihood",
  inputs: ["logits", "x"],
  plain: ({ logits, x }) => logits.mul(x).sub(softplus(logits)).sum(-1),
  gradient: (dy, { logits, x }) => ({ logits: () => gradientOf({ logits, x, dy }, {}) }),
});

/**
 * Σ_d x·l − log(1 + exp l), the log-likelihood of Bernoulli data from logits, in nats.
 *
 * One operation with its own gradient, x − sigmoid(l), so that no intermediate of the logits' size outlives it: at
 * K·M = 1024 each of them takes 200 MB.
 *
 * @param logits [M, K, B, D]
 * @param x [B, D] in [0, 1]; held fixed
 * @returns [M, K, B]
 */
export function bernoulliLogLikelihood(logits: Tensor, x: Tensor): Tensor {
  return logLikelihoodOf({ logits, x }, {});
}
