import type { DataShape } from "../networks/dataShape";
import { type LayerShape, weightShapes } from "../networks/weights";
import { type RandomStream, stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import { sampleCounts } from "../training/sampleCounts";
import { engineOf } from "../variants/registry";
import type { VariantId } from "../variants/variant";
import type { NumberArray } from "./numberArray";
import type { Spec } from "./spec";

const B = 3;

/** A small model of a variant with random weights, on random pixels; `asked` are its settings. */
export function randomSpec(variant: VariantId, asked: Partial<Settings>, step = 0): Spec {
  const settings = { ...defaultsOf(variant), latentSize: 2, hidden: [5], categories: [3, 2], ...asked };
  const { modalities } = settings;
  const isConditional = variant === "cvae";
  const isMultimodal = variant === "mmvae" || variant === "mvae" || variant === "mopoe-vae";
  const sizes = isMultimodal ? Array.from({ length: modalities }, (_, d) => 4 + d) : [6];
  const size = sizes.reduce((total, each) => total + each);
  const shape: DataShape = { size, condition: isConditional ? 4 : 0, modalities: sizes };

  const engine = engineOf(variant);
  const random = stream(1, "spec", variant);
  const layers: readonly LayerShape[] = engine.shapes(settings, shape);
  const weights = Object.fromEntries(
    layers.flatMap(weightShapes).map(({ name, shape }) => [name, normals(random, shape, 0.7).values]),
  );
  const { M, K } = sampleCounts(settings);
  const { normal, uniform, gumbel } = engine.noise(settings);
  const epsilon = normals(random, [M, K, B, normal + uniform + gumbel]);
  const x = normals(random, [B, size]);
  return {
    variant,
    settings: { ...settings, M, K },
    step,
    layers,
    weights,
    shape,
    x: { ...x, values: x.values.map((value) => (value > 0 ? 1 : 0)) },
    ...(isConditional && { condition: normals(random, [B, shape.condition]) }),
    epsilon: uniform > 0 ? { ...epsilon, values: epsilon.values.map(Math.tanh) } : epsilon,
  };
}

function normals(random: RandomStream, shape: readonly number[], scale = 1): NumberArray {
  const values = random.fillNormal(new Float32Array(product(shape)));
  return { shape, values: values.map((value) => scale * value) };
}
