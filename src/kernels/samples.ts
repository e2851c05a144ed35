import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

const sumOf = operation<"x">({
  name: "SumSamples",
  inputs: ["x"],
  plain: ({ x }) => x.sum([0, 1]),
});

/** Σ over the samples of each example: [M, K, B, D] → [B, D]. It has no gradient: gradients are made with it. */
export function sumSamples(x: Tensor): Tensor {
  const [M, K, B, D] = x.shape as [number, number, number, number];
  return M * K === 1 ? x.reshape([B, D]) : sumOf({ x }, {});
}
