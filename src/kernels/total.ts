import { addN, type Tensor } from "@tensorflow/tfjs-core";

/** The sum of one tensor or more, all of one shape. */
export function total(tensors: readonly Tensor[]): Tensor {
  if (tensors.length > 2) return addN([...tensors]);
  return tensors.length === 2 ? tensors[0].add(tensors[1]) : tensors[0];
}
