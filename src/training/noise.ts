import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import { stream } from "../numeric/random";

/**
 * Standard normal noise from a named stream, drawn on the host, so that every backend and every lane gets the same
 * numbers: `normalNoise([M, K, B, D_z], seed, "noise", step)`.
 */
export function normalNoise(shape: readonly number[], seed: number, ...path: readonly (string | number)[]): Tensor {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  stream(seed, ...path).fillNormal(values);
  return tensor(values, [...shape], "float32");
}
