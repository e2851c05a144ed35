import { stack, type Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

const meansOf = operation<string>({
  name: "Means",
  inputs: [],
  plain: (tensors) => stack(Object.values(tensors).map((x) => (x.size === 1 ? x.reshape([]) : x.mean()))),
});

/** The mean of each tensor side by side, [n], so that reading them is one transfer. It has no gradient. */
export function means(tensors: readonly Tensor[]): Tensor {
  return meansOf(Object.fromEntries(tensors.map((x, i) => [`x${i}`, x])), {});
}
