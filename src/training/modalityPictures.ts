/** What the modalities of one example tell of one another, and where their experts stand in the latent plane. */
import { concat, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Mixture } from "../distributions/mixture";
import type { Posterior } from "../distributions/posterior";
import type { NoiseLayout } from "../networks/latentModel";
import type { MultimodalModel } from "../networks/multimodalModel";
import { stream } from "../numeric/random";
import type { Modalities, View } from "./frame";
import { drawNoise } from "./noise";
import { along, densityRows, readDensity } from "./planeDensity";

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
    const densities = [...experts, ...components].map((q) => densityRows(q, layout));
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
  const draws = Array.from({ length: modalities + 1 }, () => along(next(width), dimensions, width));
  const density = () => readDensity(next((1 + width) * width), width, width, dimensions);
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
