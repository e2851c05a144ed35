/** `evaluate FILE`: the engine's objective, terms and gradients for given weights, data and noise, as JSON. */
import { evaluateSpec } from "./answer";
import { LabFault } from "./labFault";
import { readJson } from "./readJson";
import { readSpec } from "./spec";

/** What a file is answered with: JSON to print, and a line for each spec in it that has a fault. */
export interface Evaluated {
  readonly answer: unknown;
  readonly faults: readonly string[];
}

/**
 * Answers a file of one spec, or of `{"cases": [{"name", "spec"}]}`: a case with a fault has its `error` in place of an
 * answer, and the others are answered all the same. Throws `LabFault` where nothing can be answered.
 */
export async function evaluateFile(path: string): Promise<Evaluated> {
  const content = await readJson(path);
  const { cases } = (content ?? {}) as { cases?: unknown };
  if (cases === undefined) return { answer: await evaluateSpec(readSpec(content)), faults: [] };
  if (!Array.isArray(cases)) throw new LabFault("cases must be an array of {name, spec}");
  const answers: object[] = [];
  const faults: string[] = [];
  for (const [i, entry] of cases.entries()) {
    const { name: given, spec } = (entry ?? {}) as { name?: unknown; spec?: unknown };
    const name = typeof given === "string" ? given : `cases[${i}]`;
    try {
      answers.push({ name, ...(await evaluateSpec(readSpec(spec))) });
    } catch (error) {
      if (!(error instanceof LabFault)) throw error;
      answers.push({ name, error: error.message });
      faults.push(`${name}: ${error.message}`);
    }
  }
  return { answer: { cases: answers }, faults };
}
