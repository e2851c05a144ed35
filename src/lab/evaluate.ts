/** `evaluate FILE`: the engine's objective, terms and gradients for given weights, data and noise, as JSON. */
import { readFile } from "node:fs/promises";
import { evaluateSpec } from "./answer";
import { readSpec } from "./spec";
import { SpecFault } from "./specFault";

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
