import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { NoiseLayout } from "../networks/latentModel";
import { stream } from "../numeric/random";
import { product, sum } from "../numeric/reductions";

/**
 * Noise from named streams, drawn on the host, so that every backend and every lane gets the same numbers:
 * `drawNoise([M, K, B], layout, seed, "noise", step)` → [M, K, B, normal + uniform + gumbel].
 */
export function drawNoise(
  counts: readonly number[],
  { normal, uniform, gumbel }: NoiseLayout,
  seed: number,
  ...path: readonly (string | number)[]
): Tensor {
  const rows = product(counts);
  const normals = stream(seed, ...path).fillNormal(new Float32Array(rows * normal));
  const uniforms = stream(seed, "uniform", ...path).fillUniform(new Float32Array(rows * uniform));
  for (let i = 0; i < uniforms.length; i++) uniforms[i] = 2 * uniforms[i] - 1;
  const gumbels = stream(seed, "gumbel", ...path).fillGumbel(new Float32Array(rows * gumbel));
  const values = interleave([normals, uniforms, gumbels], [normal, uniform, gumbel], rows);
  return tensor(values, [...counts, normal + uniform + gumbel], "float32");
}

/** Rows of each kind side by side. */
function interleave(kinds: readonly Float32Array[], widths: readonly number[], rows: number): Float32Array {
  const alone = kinds.find(({ length }) => length === sum(kinds.map((kind) => kind.length)));
  if (alone) return alone;
  const width = sum(widths);
  const joined = new Float32Array(rows * width);
  let column = 0;
  kinds.forEach((values, kind) => {
    const own = widths[kind];
    for (let row = 0; row < rows; row++) joined.set(values.subarray(row * own, (row + 1) * own), row * width + column);
    column += own;
  });
  return joined;
}
