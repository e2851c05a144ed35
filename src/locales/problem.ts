import type { Problems } from "./en/problems";

/** The sentences for what can go wrong, one key each, the same in every language. */
export type ProblemKey = keyof Problems;

/** A problem as plain data: it crosses the worker's boundary and is worded where the person's language is known. */
export interface ProblemRecord {
  readonly key: ProblemKey;
  /** What the sentence names: the offending value, the limit, the remedy's parts. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Thrown for bad input of any kind. Its key and values become one sentence in the person's language. */
export class Problem extends Error implements ProblemRecord {
  override readonly name = "Problem";

  constructor(
    readonly key: ProblemKey,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${key} ${JSON.stringify(values)}`);
  }

  record(): ProblemRecord {
    return { key: this.key, values: this.values };
  }
}
