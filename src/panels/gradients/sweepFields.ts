/** The choices of the experiment as a person writes them. */
import type { SweepChoice } from "../../experiments/signalToNoiseSweep";
import type { ProblemRecord } from "../../locales/problem";

export interface SweepField {
  readonly id: Exclude<keyof SweepChoice, "seed">;
  /** Also a locale key's ending. */
  readonly kind: "whole" | "list" | "real";
  readonly min: number;
  readonly max: number;
}

export const sweepFields: readonly SweepField[] = [
  { id: "K", kind: "list", min: 1, max: 10_000 },
  { id: "M", kind: "list", min: 1, max: 1000 },
  { id: "replicates", kind: "whole", min: 2, max: 100_000 },
  { id: "examples", kind: "whole", min: 1, max: 4096 },
  { id: "dimensions", kind: "whole", min: 1, max: 100 },
  { id: "offset", kind: "real", min: 0, max: 10 },
];

export type SweepTexts = Readonly<Record<SweepField["id"], string>>;

/** Small enough to be there in seconds; the paper's are 10 000 replicates of 1024 examples. */
export const initialTexts: SweepTexts = {
  K: "1, 3, 10, 30, 100",
  M: "1",
  replicates: "400",
  examples: "128",
  dimensions: "20",
  offset: "0.01",
};

/** The longest list: each value is a row of the table. */
const mostValues = 12;

/** The numbers of a text, or what is wrong with it. */
export function numbersOf({ id, kind, min, max }: SweepField, text: string): readonly number[] | ProblemRecord {
  const parts = kind === "list" ? text.split(/[,，;\s]+/).filter((part) => part !== "") : [text.trim()];
  const numbers = parts.map((part) => (part === "" ? Number.NaN : Number(part)));
  const fits = (value: number) => value >= min && value <= max && (kind === "real" || Number.isInteger(value));
  if (numbers.length > 0 && numbers.length <= mostValues && numbers.every(fits)) {
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  const key = ({ whole: "sweepWhole", list: "sweepList", real: "sweepReal" } as const)[kind];
  return { key, values: { field: `@gradients.fields.${id}`, value: text, min, max, most: mostValues } };
}

/** The choice, or the first problem with it. */
export function choiceOf(texts: SweepTexts, seed: number): SweepChoice | ProblemRecord {
  const found = {} as Record<SweepField["id"], readonly number[]>;
  for (const field of sweepFields) {
    const numbers = numbersOf(field, texts[field.id]);
    if ("key" in numbers) return numbers;
    found[field.id] = numbers;
  }
  const { K, M, replicates, examples, dimensions, offset } = found;
  return {
    K,
    M,
    seed,
    replicates: replicates[0],
    examples: examples[0],
    dimensions: dimensions[0],
    offset: offset[0],
  };
}
