/** What the modalities of one example tell of one another, and where their experts stand in the latent plane. */
import { concat, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Mixture } from "../distributions/mixture";
import type { Posterior } from "../distributions/posterior";
import type { NoiseLayout } from "../networks/latentModel";
import type { MultimodalModel } from "../networks/multimodalModel";
import { stream } from "../numeric/random";
import type { Modalities, PlaneDensity, View } from "./frame";
import { drawNoise } from "./noise";

/** Uniform noise that a Laplace sample is one scale away from its mean with: 1 − exp(−1). */
const oneScale = -Math.expm1(-1);

/**
 * Reads everything back at once.
 *
 * @param row [D] a held-out example
 * @param modalities M
 * @param layout what z is made from, all of it continuous
 */
export async function takeModalities(
  model: MultimodalModel,
  row: Float32Array,
  modalities: number,
  { missing, dimensions, picked }: View,
  layout: NoiseLayout,
  seed: number,
): Promise<Omit<Modalities, "label">> {
  const all = Array.from({ length: modalities }, (_, d) => d);
  const asked = all.filter((d) => !missing.includes(d));
  const present = asked.length > 0 ? asked : all;
  const width = layout.normal + layout.uniform;
  const D = row.length;

  let parts = 0;
  let drawn = 0;
  const everything = tidy(() => {
    const x = tensor(row, [1, D]);
    const experts = all.map((d) => model.encode(x, [d])); // q(z|x_d)
    const components = componentsOf(model.encode(x, present));
    parts = components.length;
    drawn = stream(seed, "modalities", "component", picked.example).integer(parts);

    const epsilon = drawNoise([1, 1, 1], layout, seed, "modalities", picked.example);
    const z = concat(
      [...experts, components[drawn]].map((q) => q.sample(epsilon)),
      1,
    ); // [1, M + 1, 1, D_z]
    const units = unitNoise(layout); // [1, D_z, 1, D_z]
    const densities = [...experts, ...components].flatMap((q) => [q.mean, q.sample(units).sub(q.mean)]);
    return concat([model.decode(z).mean(), z, ...densities].map((each) => each.flatten()));
  });
  const values = (await everything.data()) as Float32Array;
  everything.dispose();

  let position = 0;
  const next = (count: number) => {
    position += count;
    return values.slice(position - count, position);
  };
  const [fromEach, fromPresent] = [next(modalities * D), next(D)];
  const along = (z: Float32Array): [number, number] => [z[dimensions[0]], width > 1 ? z[dimensions[1]] : 0];
  const draws = Array.from({ length: modalities + 1 }, () => along(next(width)));
  const density = (): PlaneDensity => {
    const mean = along(next(width));
    const spread: [number, number, number] = [0, 0, 0];
    for (let unit = 0; unit < width; unit++) {
      const [a, b] = along(next(width));
      spread[0] += a * a;
      spread[1] += a * b;
      spread[2] += b * b;
    }
    return { mean, spread };
  };
  return {
    original: row.slice(),
    present,
    fromEach,
    fromPresent,
    draws,
    drawn,
    experts: all.map(density),
    components: Array.from({ length: parts }, density),
  };
}

function componentsOf(q: Posterior): readonly Posterior[] {
  return "components" in q ? (q as Mixture).components : [q];
}

/** The noise of one standard deviation, or one scale, along each dimension in turn: [1, D_z, 1, D_z] */
function unitNoise({ normal, uniform }: NoiseLayout): Tensor {
  const width = normal + uniform;
  const values = new Float32Array(width * width);
  for (let d = 0; d < width; d++) values[d * width + d] = uniform > 0 ? oneScale : 1;
  return tensor(values, [1, width, 1, width]);
}
