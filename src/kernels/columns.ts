import type { Tensor } from "@tensorflow/tfjs-core";

/** Columns of the last axis, from `start` on: `count` of them, or all that are left. */
export function columns(x: Tensor, start: number, count = (x.shape.at(-1) as number) - start): Tensor {
  if (count === x.shape.at(-1)) return x;
  return x.slice([...Array<number>(x.rank - 1).fill(0), start], [...x.shape.slice(0, -1), count]);
}
