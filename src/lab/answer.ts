import { dispose, tensor, tidy, type Variable, variable } from "@tensorflow/tfjs-core";
import { gaussian } from "../networks/gaussianModel";
import { ascend } from "../training/gradients";
import { read } from "../training/measurement";
import { engine } from "../variants/engine";
import { pitfalls } from "../variants/pitfalls/registry";
import { engineOf } from "../variants/registry";
import { nested } from "./numberArray";
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
export async function evaluateSpec({ variant, pitfall, settings, step, weights, x, epsilon }: Spec): Promise<Answer> {
  const variables: Record<string, Variable> = Object.fromEntries(
    Object.entries(weights).map(([name, { values, shape }]) => [
      name,
      tidy(() => variable(tensor(values, [...shape]))),
    ]),
  );
  const batch = { x: tensor(x.values, [...x.shape]), epsilon: tensor(epsilon.values, [...epsilon.shape]), step };
  const chosen = pitfall ? engine(gaussian, pitfalls[pitfall].objective) : engineOf(variant);
  const { objective } = chosen.build(variables, settings);
  const { measurement, gradients } = ascend(variables, () => objective(batch, settings));

  const { objective: value = Number.NaN, inference, generative, ...terms } = await read(measurement);
  const ascents: Record<string, unknown> = {};
  for (const [name, { values, shape }] of Object.entries(weights)) {
    const gradient = (await gradients[name]?.data()) ?? new Float32Array(values.length);
    ascents[name] = nested(gradient, shape);
  }
  dispose([batch.x, batch.epsilon, ...Object.values(variables), ...Object.values(gradients)]);
  return inference !== undefined && generative !== undefined
    ? { objectives: { inference, generative }, terms, gradients: ascents }
    : { objective: value, terms, gradients: ascents };
}
