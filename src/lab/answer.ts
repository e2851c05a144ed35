import { dispose, type Tensor, tensor, tidy, type Variable, variable } from "@tensorflow/tfjs-core";
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
  weights,
  shape,
  ...given
}: Spec): Promise<Answer> {
  const variables: Record<string, Variable> = Object.fromEntries(
    Object.entries(weights).map(([name, { values, shape }]) => [
      name,
      tidy(() => variable(onDevice({ values, shape }))),
    ]),
  );
  const batch = {
    x: onDevice(given.x),
    epsilon: onDevice(given.epsilon),
    ...(given.condition && { condition: onDevice(given.condition) }),
    step,
  };
  const { objective } = engineOf(variant, pitfall).build(variables, settings, shape);
  const { measurement, gradients } = ascend(variables, () => objective(batch, settings));

  const { objective: value = Number.NaN, inference, generative, ...terms } = await read(measurement);
  const ascents: Record<string, unknown> = {};
  for (const [name, { values, shape }] of Object.entries(weights)) {
    const gradient = (await gradients[name]?.data()) ?? new Float32Array(values.length);
    ascents[name] = nested(gradient, shape);
  }
  dispose([...tensorsOf(batch), batch.epsilon, ...Object.values(variables), ...Object.values(gradients)]);
  return inference !== undefined && generative !== undefined
    ? { objectives: { inference, generative }, terms, gradients: ascents }
    : { objective: value, terms, gradients: ascents };
}

function onDevice({ values, shape }: NumberArray): Tensor {
  return tensor(values, [...shape]);
}
