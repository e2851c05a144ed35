import type { NoiseLayout } from "../networks/latentModel";
import { LabFault, show } from "./labFault";
import { arrayOf, type NumberArray, shapeOf } from "./numberArray";

/** A spec's noise as it stands in the file, by kind. */
export interface GivenNoise {
  /** [M, K, B, D_z] */
  readonly normal?: NumberArray;
  /** For each example, for each discrete latent, a number a category. */
  readonly gumbel?: unknown;
}

/** @param layout of the variant; only what it draws from may be there, and must */
export function readNoise(noise: Record<string, unknown>, { normal, gumbel }: NoiseLayout): GivenNoise {
  const wanted = [...(normal > 0 ? ["normal"] : []), ...(gumbel > 0 ? ["gumbel"] : [])];
  for (const key of Object.keys(noise)) {
    if (!wanted.includes(key)) throw new LabFault(`noise has the unknown key ${key}; known are ${wanted.join(", ")}`);
  }
  return {
    ...(normal > 0 && { normal: arrayOf(noise.normal, "noise.normal", 4) }),
    ...(gumbel > 0 && { gumbel: noise.gumbel }),
  };
}

/** The noise of one batch as the engine takes it, [M, K, B, normal + gumbel]. */
export function joinNoise(
  { normal, gumbel }: GivenNoise,
  { M, K }: { readonly M: number; readonly K: number },
  B: number,
  latentSize: number,
  categories: readonly number[],
): NumberArray {
  const wanted = [M, K, B, latentSize];
  if (normal && shapeOf(normal) !== `[${wanted.join(", ")}]`) {
    throw new LabFault(`noise.normal has the shape ${shapeOf(normal)}; [M, K, B, latents] is [${wanted.join(", ")}]`);
  }
  if (gumbel === undefined) return normal as NumberArray;
  if (M * K !== 1) throw new LabFault(`noise.gumbel is for one sample an example; M is ${M} and K is ${K}`);
  const rows = entriesOf(gumbel, "noise.gumbel", B).map((row, i) => {
    const latents = entriesOf(row, `noise.gumbel[${i}]`, categories.length);
    const parts = latents.map((latent, g) => {
      const { values } = arrayOf(latent, `noise.gumbel[${i}][${g}]`, 1);
      if (values.length === categories[g]) return [...values];
      throw new LabFault(`noise.gumbel[${i}][${g}] has ${values.length} entries; the latent has ${categories[g]}`);
    });
    return [...(normal?.values.subarray(i * latentSize, (i + 1) * latentSize) ?? []), ...parts.flat()];
  });
  return { shape: [1, 1, B, rows[0].length], values: Float32Array.from(rows.flat()) };
}

function entriesOf(value: unknown, place: string, count: number): readonly unknown[] {
  if (Array.isArray(value) && value.length === count) return value;
  throw new LabFault(`${place} is ${show(value)}; it must be an array of ${count} entries`);
}
