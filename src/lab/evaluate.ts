/** `evaluate FILE`: the engine's objective, terms and gradients for given weights, data and noise, as JSON. */
import { readFile } from "node:fs/promises";
import { dispose, tensor, tidy, type Variable, variable } from "@tensorflow/tfjs-core";
import { gaussianModel } from "../networks/gaussianModel";
import { ascend } from "../training/gradients";
import { read } from "../training/measurement";
import { objectives } from "../variants/registry";
import { nested } from "./numberArray";
import { readSpec, type Spec } from "./spec";
import { SpecFault } from "./specFault";

/** What is printed of one spec: nats per example, gradients in the direction of ascent, nested like the weights. */
export type Answer = (
  | { readonly objective: number }
  | { readonly objectives: { readonly inference: number; readonly generative: number } }
) & {
  readonly terms: Readonly<Record<string, number>>;
  readonly gradients: Readonly<Record<string, unknown>>;
};

/** Answers a file of one spec, or of `{"cases": [{"name", "spec"}]}`. Throws `SpecFault`. */
export async function evaluateFile(path: string): Promise<unknown> {
  const content = parse(await readText(path), path);
  const { cases } = content as { cases?: unknown };
  if (cases === undefined) return evaluateSpec(readSpec(content));
  if (!Array.isArray(cases)) throw new SpecFault("cases must be an array of {name, spec}");
  const answers = [];
  for (const [i, entry] of cases.entries()) {
    const { name, spec } = (entry ?? {}) as { name?: unknown; spec?: unknown };
    const place = typeof name === "string" ? name : `cases[${i}]`;
    try {
      answers.push({ name: place, ...(await evaluateSpec(readSpec(spec))) });
    } catch (error) {
      throw error instanceof SpecFault ? new SpecFault(`${place}: ${error.message}`) : error;
    }
  }
  return { cases: answers };
}

export async function evaluateSpec({ variant, settings, step, weights, x, epsilon }: Spec): Promise<Answer> {
  const variables: Record<string, Variable> = Object.fromEntries(
    Object.entries(weights).map(([name, { values, shape }]) => [
      name,
      tidy(() => variable(tensor(values, [...shape]))),
    ]),
  );
  const model = gaussianModel(variables, settings);
  const batch = { x: tensor(x.values, [...x.shape]), epsilon: tensor(epsilon.values, [...epsilon.shape]), step };
  const { measurement, gradients } = ascend(variables, () => objectives[variant](model, batch, settings));

  const { objective = Number.NaN, inference, generative, ...terms } = await read(measurement);
  const ascents: Record<string, unknown> = {};
  for (const [name, { values, shape }] of Object.entries(weights)) {
    const gradient = (await gradients[name]?.data()) ?? new Float32Array(values.length);
    ascents[name] = nested(gradient, shape);
  }
  dispose([batch.x, batch.epsilon, ...Object.values(variables), ...Object.values(gradients)]);
  return inference !== undefined && generative !== undefined
    ? { objectives: { inference, generative }, terms, gradients: ascents }
    : { objective, terms, gradients: ascents };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new SpecFault(`${path} cannot be read; give the path of a JSON file`);
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SpecFault(`${path} is not JSON: ${(error as Error).message.replaceAll("\n", " ")}`);
  }
}
