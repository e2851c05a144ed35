/** The sentences in English, at once: for the command line, for tests and for texts that strangers will read. */
import { en } from "./en";
import { enProblems } from "./en.problems";
import type { ProblemRecord } from "./problem";
import { type Language, sentenceOf } from "./sentence";

export const english: Language = { tag: "en", messages: en, problems: enProblems };

/** A problem as one sentence. */
export function wordProblem(problem: ProblemRecord): string {
  return sentenceOf(problem, english);
}
