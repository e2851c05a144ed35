import type { Settings } from "../settings/table";
import { cards, engineOf } from "../variants/registry";
import { LabFault, show } from "./labFault";
import { arrayOf, type NumberArray, shapeOf } from "./numberArray";
import { onlyKeys } from "./record";

/** Noise as the engine takes it, and the numbers of samples that follow from it where the spec does not say them. */
export interface SpecNoise {
  /** [M, K, B, normal + uniform + gumbel] */
  readonly epsilon: NumberArray;
  readonly M: number;
  readonly K: number;
}

/**
 * `normal` or `uniform` [M, K, B, D_z] for continuous latents, along M the modalities where there are several, and
 * `gumbel` for discrete ones: for each example, for each latent, a number a category.
 *
 * @param asked what the spec says of M and K
 */
export function readNoise(
  noise: Record<string, unknown>,
  settings: Settings,
  asked: Record<string, unknown>,
  B: number,
): SpecNoise {
  const engine = engineOf(settings.variant);
  const { normal, uniform, gumbel } = engine.noise(settings);
  const continuous = normal > 0 ? "normal" : "uniform";
  const wanted = [...(normal + uniform > 0 ? [continuous] : []), ...(gumbel > 0 ? ["gumbel"] : [])];
  onlyKeys(noise, wanted, "noise");

  const samples = normal + uniform > 0 ? arrayOf(noise[continuous], `noise.${continuous}`, 4) : undefined;
  const [givenM, givenK] = samples?.shape ?? [1, 1];
  const { knobs } = cards[settings.variant];
  const K = knobs.includes("K") && "K" in asked ? settings.K : givenK;
  const draws = engine.draws(settings);
  const M = !knobs.includes("M") ? draws : "M" in asked ? settings.M : givenM;
  if (samples) checkShape(samples, continuous, [M, K, B, normal + uniform], draws > 1);
  if (gumbel === 0) return { epsilon: samples as NumberArray, M, K };
  return { epsilon: withGumbel(samples, noise.gumbel, { M, K, B, categories: settings.categories }), M, K };
}

function checkShape(samples: NumberArray, kind: string, wanted: readonly number[], isMultimodal: boolean): void {
  const shape = `[${wanted.join(", ")}]`;
  const axes = isMultimodal ? "[modalities, K, B, latents]" : "[M, K, B, latents]";
  if (shapeOf(samples) !== shape) {
    throw new LabFault(`noise.${kind} has the shape ${shapeOf(samples)}; ${axes} is ${shape}`);
  }
}

function withGumbel(
  samples: NumberArray | undefined,
  gumbel: unknown,
  { M, K, B, categories }: { M: number; K: number; B: number; categories: readonly number[] },
): NumberArray {
  if (M * K !== 1) throw new LabFault(`noise.gumbel is for one sample an example; M is ${M} and K is ${K}`);
  const width = samples?.shape[3] ?? 0;
  const rows = entriesOf(gumbel, "noise.gumbel", B).map((row, i) => {
    const latents = entriesOf(row, `noise.gumbel[${i}]`, categories.length);
    const parts = latents.map((latent, g) => {
      const { values } = arrayOf(latent, `noise.gumbel[${i}][${g}]`, 1);
      if (values.length === categories[g]) return [...values];
      throw new LabFault(`noise.gumbel[${i}][${g}] has ${values.length} entries; the latent has ${categories[g]}`);
    });
    return [...(samples?.values.subarray(i * width, (i + 1) * width) ?? []), ...parts.flat()];
  });
  return { shape: [1, 1, B, rows[0].length], values: Float32Array.from(rows.flat()) };
}

function entriesOf(value: unknown, place: string, count: number): readonly unknown[] {
  if (Array.isArray(value) && value.length === count) return value;
  throw new LabFault(`${place} is ${show(value)}; it must be an array of ${count} entries`);
}
