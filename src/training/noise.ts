import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { NoiseLayout } from "../networks/latentModel";
import { stream } from "../numeric/random";
import { product } from "../numeric/reductions";

/**
 * Noise from named streams, drawn on the host, so that every backend and every lane gets the same numbers:
 * `drawNoise([M, K, B], layout, seed, "noise", step)` → [M, K, B, normal + gumbel], standard normal columns first.
 */
export function drawNoise(
  counts: readonly number[],
  { normal, gumbel }: NoiseLayout,
  seed: number,
  ...path: readonly (string | number)[]
): Tensor {
  const rows = product(counts);
  const normals = stream(seed, ...path).fillNormal(new Float32Array(rows * normal));
  const gumbels = stream(seed, "gumbel", ...path).fillGumbel(new Float32Array(rows * gumbel));
  return tensor(interleave(normals, normal, gumbels, gumbel, rows), [...counts, normal + gumbel], "float32");
}

function interleave(a: Float32Array, widthA: number, b: Float32Array, widthB: number, rows: number): Float32Array {
  if (widthA === 0 || widthB === 0) return widthA === 0 ? b : a;
  const joined = new Float32Array(a.length + b.length);
  for (let row = 0; row < rows; row++) {
    joined.set(a.subarray(row * widthA, (row + 1) * widthA), row * (widthA + widthB));
    joined.set(b.subarray(row * widthB, (row + 1) * widthB), row * (widthA + widthB) + widthA);
  }
  return joined;
}
