import type { Tensor } from "@tensorflow/tfjs-core";

/** The sum of one tensor or more, all of one shape. */
export function total(tensors: readonly Tensor[]): Tensor {
  return tensors.reduce((sum, each) => sum.add(each));
}
