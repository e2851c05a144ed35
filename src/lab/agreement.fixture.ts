import type { Answer } from "./answer";
import conditional from "./goldens/conditional.json";
import discrete from "./goldens/discrete.json";
import gaussian from "./goldens/gaussian.json";
import multimodal from "./goldens/multimodal.json";
import pitfalls from "./goldens/pitfalls.json";

/**
 * Specs with what an independent implementation in float64 computes for them, checked there by finite differences.
 * Gradients are ascent directions.
 */
export interface GoldenCase {
  readonly name: string;
  readonly spec: unknown;
  readonly expected: {
    readonly objective?: number;
    readonly objectives?: { readonly inference: number; readonly generative: number };
    readonly terms?: Readonly<Record<string, number>>;
    readonly gradients: Readonly<Record<string, unknown>>;
  };
}

export const goldenCases = [
  ...gaussian.cases,
  ...discrete.cases,
  ...conditional.cases,
  ...multimodal.cases,
  ...pitfalls.cases,
] as unknown as readonly GoldenCase[];

/** What in an answer is further from the golden values than float32 explains; nothing where all agrees. */
export function disagreements(answer: Answer, expected: GoldenCase["expected"]): string[] {
  const faults: string[] = [];
  const compare = (what: string, actual: number, wanted: number) => {
    const isClose = Math.abs(actual - wanted) <= 2e-4 * Math.max(1, Math.abs(wanted));
    if (!isClose) faults.push(`${what} is ${actual}, not ${wanted}`);
  };
  if (expected.objective !== undefined) {
    compare("objective", "objective" in answer ? answer.objective : Number.NaN, expected.objective);
  }
  if (expected.objectives) {
    const { inference, generative } =
      "objectives" in answer ? answer.objectives : { inference: Number.NaN, generative: Number.NaN };
    compare("inference", inference, expected.objectives.inference);
    compare("generative", generative, expected.objectives.generative);
  }
  for (const [term, value] of Object.entries(expected.terms ?? {})) compare(term, answer.terms[term], value);
  for (const [name, gradient] of Object.entries(expected.gradients)) {
    const wanted = numbers(gradient);
    const actual = numbers(answer.gradients[name]);
    const largest = Math.max(...wanted.map(Math.abs));
    const worst = Math.max(...wanted.map((value, i) => Math.abs(actual[i] - value)));
    if (!(actual.length === wanted.length && worst <= 1e-3 * largest + 1e-7)) {
      faults.push(`the gradient of ${name} is off by ${worst} where its largest entry is ${largest}`);
    }
  }
  return faults;
}

function numbers(value: unknown): number[] {
  return [value].flat(Number.POSITIVE_INFINITY) as number[];
}
