import { dispose, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { apart, onDevice, weightShapes } from "../networks/weights";
import { tensorsOf } from "../training/deal";
import { ascend } from "../training/gradients";
import { read } from "../training/measurement";
import { engineOf } from "../variants/registry";
import { type NumberArray, nested } from "./numberArray";
import type { Spec } from "./spec";

/** What is printed of one spec: nats per example, gradients in the direction of ascent, nested like the weights. */
export type Answer = (
  | { readonly objective: number }
  | { readonly objectives: { readonly inference: number; readonly generative: number } }
) & {
  readonly terms: Readonly<Record<string, number>>;
  readonly gradients: Readonly<Record<string, unknown>>;
};

/** The objective, its terms and its gradients for the spec's weights, data and noise, on the current backend. */
export async function evaluateSpec({
  variant,
  pitfall,
  settings,
  step,
  layers: shapes,
  weights,
  shape,
  ...given
}: Spec): Promise<Answer> {
  const layers = onDevice(shapes, weights);
  const batch = {
    x: tensorOf(given.x),
    epsilon: tensorOf(given.epsilon),
    ...(given.condition && { condition: tensorOf(given.condition) }),
    step,
  };
  const { objective } = engineOf(variant, pitfall).build(layers, settings, shape);
  const { measurement, gradients } = ascend(layers, () => objective(batch, settings));

  const { objective: value = Number.NaN, inference, generative, ...terms } = await read(measurement);
  const ascents: Record<string, unknown> = {};
  for (const layer of shapes) {
    const { name, inputs, outputs } = layer;
    const gradient = (await gradients[name]?.data()) ?? new Float32Array((inputs + 1) * outputs);
    const sizes = weightShapes(layer);
    apart(layer, gradient).forEach(([weight, values], i) => {
      ascents[weight] = nested(values, sizes[i].shape);
    });
  }
  dispose([...tensorsOf(batch), batch.epsilon, ...Object.values(layers), ...Object.values(gradients)]);
  return inference !== undefined && generative !== undefined
    ? { objectives: { inference, generative }, terms, gradients: ascents }
    : { objective: value, terms, gradients: ascents };
}

function tensorOf({ values, shape }: NumberArray): Tensor {
  return tensor(values, [...shape]);
}
