/** What discrete latents have come to stand for: from probabilities on held-out data, and by decoding every code. */

import { stream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import type { Codes } from "./pictures";

/** With one latent, all columns would be the same. */
export function traversalColumns(categories: readonly number[]): number {
  return categories.length === 1 ? 1 : 8;
}

/** [codes · columns, Σ n_g] one-hot latents: a code in each row, the other latents as drawn for each column. */
export function traversalLatents(categories: readonly number[], seed: number): Float32Array {
  const width = sum(categories);
  const count = traversalColumns(categories);
  const random = stream(seed, "traversal");
  const drawn = Array.from({ length: count }, () => categories.map((n) => random.integer(n)));
  const latents = new Float32Array(width * count * width);
  let row = 0;
  for (const [latent, n] of categories.entries()) {
    for (let code = 0; code < n; code++) {
      for (const others of drawn) {
        const corner = others.with(latent, code);
        let start = row++ * width;
        for (const [g, category] of corner.entries()) {
          latents[start + category] = 1;
          start += categories[g];
        }
      }
    }
  }
  return latents;
}

/** @param probabilities [N, Σ n_g], q(code|x) of held-out examples with these labels */
export function readCodes(
  probabilities: Float32Array,
  categories: readonly number[],
  labels: Uint8Array | undefined,
  labelCount: number,
): Pick<Codes, "categories" | "usage" | "table" | "labelCount"> {
  const width = sum(categories);
  const count = probabilities.length / width;
  const usage = new Float32Array(width);
  const table = labels && new Uint32Array(width * labelCount);
  for (let i = 0; i < count; i++) {
    let start = 0;
    for (const n of categories) {
      let best = start;
      for (let code = start; code < start + n; code++) {
        const probability = probabilities[i * width + code];
        usage[code] += probability / count;
        if (probability > probabilities[i * width + best]) best = code;
      }
      if (table && labels) table[best * labelCount + labels[i]]++;
      start += n;
    }
  }
  return { categories, usage, table, labelCount };
}
