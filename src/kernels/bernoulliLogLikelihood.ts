import { customGrad, sigmoid, softplus, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { asTensor, wasmInUse } from "./assembly";
import { bernoulliOn } from "./bernoulliWasm";

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
  return customGrad((input, save) => {
    const l = input as Tensor;
    (save as (tensors: Tensor[]) => void)([l, x]); // x too: it may be a temporary of the caller
    const backend = wasmInUse();
    const own = backend && bernoulliOn(backend);
    if (own) {
      const gradFunc = (dy: Tensor, saved: Tensor[]) => asTensor(own.gradient(saved[0], saved[1], dy));
      return { value: asTensor(own.value(l, x)), gradFunc };
    }
    const value = tidy(() => {
      const evidence = l.mul(x);
      const normaliser = softplus(l);
      return evidence.sub(normaliser).sum(-1);
    });
    const gradFunc = (dy: Tensor, saved: Tensor[]) =>
      tidy(() => saved[1].sub(sigmoid(saved[0])).mul(dy.expandDims(-1)));
    return { value, gradFunc };
  })(logits);
}
