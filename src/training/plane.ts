/** The plane through a continuous latent space that a view shows, as latents to be decoded. */
import { normalMidpoints } from "../numeric/inverseNormal";
import { laplaceMidpoints } from "../numeric/laplaceDistribution";
import type { View } from "./frame";

/**
 * Equal steps of probability under the prior: row by row from the top, each row from the left.
 *
 * @param prior of each dimension, N(0, 1) or Laplace(0, 1)
 */
export function gridLatents(
  { gridSize, dimensions: [across, up], position }: View,
  latentSize: number,
  prior: "normal" | "laplace",
): Float32Array {
  const middles = prior === "laplace" ? laplaceMidpoints(gridSize) : normalMidpoints(gridSize);
  const rows = latentSize === 1 ? [0] : middles.toReversed();
  const latents = new Float32Array(rows.length * middles.length * latentSize);
  let start = 0;
  for (const y of rows) {
    for (const x of middles) {
      for (let d = 0; d < latentSize; d++) latents[start + d] = position[d] ?? 0;
      if (latentSize > 1) latents[start + up] = y;
      latents[start + across] = x;
      start += latentSize;
    }
  }
  return latents;
}

export function probeLatent(
  { dimensions: [across, up], position, probe: [x, y] }: View,
  latentSize: number,
): Float32Array {
  const z = Float32Array.from({ length: latentSize }, (_, d) => position[d] ?? 0);
  if (latentSize > 1) z[up] = y;
  z[across] = x;
  return z;
}

/** Rows of continuous latents with the one-hot codes of `chosen` beside them: [rows, latentSize + Σ n_g]. */
export function withCodes(
  rows: Float32Array,
  latentSize: number,
  categories: readonly number[],
  chosen: readonly number[],
): Float32Array {
  if (categories.length === 0) return rows;
  const corner = categories.flatMap((n, g) =>
    Array.from({ length: n }, (_, code) => Number(code === (chosen[g] ?? 0))),
  );
  const width = latentSize + corner.length;
  const latents = new Float32Array((rows.length / latentSize) * width);
  for (let row = 0; row < rows.length / latentSize; row++) {
    latents.set(rows.subarray(row * latentSize, (row + 1) * latentSize), row * width);
    latents.set(corner, row * width + latentSize);
  }
  return latents;
}

/** [N, 2]; a model with one dimension has zeros in the second column. */
export function columns(rows: Float32Array, width: number, [across, up]: readonly [number, number]): Float32Array {
  const pairs = new Float32Array((rows.length / width) * 2);
  for (let i = 0; i < pairs.length / 2; i++) {
    pairs[2 * i] = rows[i * width + across];
    pairs[2 * i + 1] = width > 1 ? rows[i * width + up] : 0;
  }
  return pairs;
}
