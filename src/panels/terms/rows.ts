import type { ChartRow } from "../../charts/chartRow";
import { largestTriangles } from "../../numeric/downsample";
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";

/** A line has at most this many points. */
export const pointLimit = 400;

/** Held-out data are measured rarely; they get at most this share of the points. */
const heldOutShare = 0.25;

/** The key of a term's line over held-out data. */
export function heldOutKey(term: TermId): string {
  return `${term}.heldOut`;
}

type Source = "train" | "heldOut";

function kept(records: readonly StepRecord[], terms: readonly TermId[], source: Source, limit: number) {
  const steps = records.map((record) => record.step);
  const lines = terms.map((term) => records.map((record) => record[source]?.[term] ?? Number.NaN));
  return largestTriangles(steps, lines, limit).map((index) => records[index]);
}

/** The rows of a chart of `terms`: at most `limit` of all records, those that keep the look of the lines. */
export function chartRows(records: readonly StepRecord[], terms: readonly TermId[], limit = pointLimit): ChartRow[] {
  const measured = records.filter((record) => record.heldOut !== undefined);
  const heldOut = kept(measured, terms, "heldOut", Math.floor(limit * heldOutShare));
  const train = kept(records, terms, "train", limit - heldOut.length);
  return [...new Set([...train, ...heldOut])]
    .sort((a, b) => a.step - b.step)
    .map((record) => {
      const row: Record<string, number | undefined> = {};
      for (const term of terms) {
        row[term] = record.train[term];
        row[heldOutKey(term)] = record.heldOut?.[term];
      }
      return { ...row, step: record.step };
    });
}

/** Every record as comma-separated values, one a line, with a header; empty where nothing was measured. */
export function csv(records: readonly StepRecord[], terms: readonly TermId[]): string {
  const header = ["step", "examples", ...terms.flatMap((term) => [`train.${term}`, `heldOut.${term}`])];
  const lines = records.map(({ step, examples, train, heldOut }) =>
    [step, examples, ...terms.flatMap((term) => [train[term] ?? "", heldOut?.[term] ?? ""])].join(","),
  );
  return `${[header.join(","), ...lines].join("\n")}\n`;
}
