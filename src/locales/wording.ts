/** A problem as one English sentence, at once: for the command line, for tests and for texts that strangers will read. */
import { english } from "./en/whole";
import type { ProblemRecord } from "./problem";
import { sentenceOf } from "./sentence";

export function wordProblem(problem: ProblemRecord): string {
  return sentenceOf(problem, english);
}
