/** What discrete latents have come to stand for: from probabilities on held-out data, and by decoding every code. */

import { stream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import type { Codes } from "./frame";

/** With one latent and nothing beside it, all columns would be the same. */
export function traversalColumns(categories: readonly number[], continuous: number): number {
  return categories.length === 1 && continuous === 0 ? 1 : 8;
}

/**
 * [codes · columns, continuous + Σ n_g] latents: a code in each row, the other latents as drawn for each column.
 *
 * @param continuous how many dimensions stand before the codes
 */
export function traversalLatents(categories: readonly number[], seed: number, continuous: number): Float32Array {
  const codes = sum(categories);
  const width = continuous + codes;
  const count = traversalColumns(categories, continuous);
  const random = stream(seed, "traversal");
  const drawn = Array.from({ length: count }, () => categories.map((n) => random.integer(n)));
  const styles = stream(seed, "traversal", "continuous");
  const beside = drawn.map(() => styles.fillNormal(new Float32Array(continuous)));
  const latents = new Float32Array(codes * count * width);
  let row = 0;
  for (const [latent, n] of categories.entries()) {
    for (let code = 0; code < n; code++) {
      for (const [column, others] of drawn.entries()) {
        const corner = others.with(latent, code);
        latents.set(beside[column], row * width);
        let start = row++ * width + continuous;
        for (const [g, category] of corner.entries()) {
          latents[start + category] = 1;
          start += categories[g];
        }
      }
    }
  }
  return latents;
}

/**
 * @param means [N, continuous + Σ n_g], of which the latter are q(code|x) of held-out examples with these labels
 */
export function readCodes(
  means: Float32Array,
  continuous: number,
  categories: readonly number[],
  labels: Uint8Array | undefined,
  labelCount: number,
): Pick<Codes, "categories" | "usage" | "table" | "labelCount"> {
  const codes = sum(categories);
  const width = continuous + codes;
  const count = means.length / width;
  const usage = new Float32Array(codes);
  const table = labels && new Uint32Array(codes * labelCount);
  for (let i = 0; i < count; i++) {
    let start = 0;
    for (const n of categories) {
      let best = start;
      for (let code = start; code < start + n; code++) {
        const at = i * width + continuous;
        const probability = means[at + code];
        usage[code] += probability / count;
        if (probability > means[at + best]) best = code;
      }
      if (table && labels) table[best * labelCount + labels[i]]++;
      start += n;
    }
  }
  return { categories, usage, table, labelCount };
}

/** What stands behind the continuous columns: [N, width] → [N, width − continuous]. */
export function codeColumns(rows: Float32Array, continuous: number, width: number): Float32Array {
  return rows.filter((_, i) => i % width >= continuous);
}
