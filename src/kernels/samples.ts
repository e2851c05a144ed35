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

/** Whether all are [B, D] for a tensor [M, K, B, D]: others, which broadcast, are left to plain operations. */
export function areOfExamples(x: { shape: number[] }, ...others: readonly { shape: number[] }[]): boolean {
  const [B, D] = x.shape.slice(-2);
  return others.every(({ shape }) => shape.length === 2 && shape[0] === B && shape[1] === D);
}
