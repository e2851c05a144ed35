import type { Tensor } from "@tensorflow/tfjs-core";
import { columns } from "./columns";
import { operation } from "./operation";

const sumOf = operation<"x", { count: number }>({
  name: "SumSamples",
  inputs: ["x"],
  plain: ({ x }, { count }) => columns(x, 0, count).sum([0, 1]),
});

/**
 * Σ over the samples of each example, for the first `count` columns, by default all: [M, K, B, D] → [B, count]. It has no
 * gradient: gradients are made with it.
 */
export function sumSamples(x: Tensor, count = x.shape[3] as number): Tensor {
  const [M, K, B, D] = x.shape as [number, number, number, number];
  return M * K === 1 && count === D ? x.reshape([B, D]) : sumOf({ x }, { count });
}
