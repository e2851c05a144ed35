import type { ChartRow } from "../../charts/chartRow";
import { largestTriangles } from "../../numeric/downsample";
import { movingMean } from "../../numeric/movingMean";
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";

/** A line has at most this many points: a chart is about as many pixels wide, and its redraw costs by the point. */
export const pointLimit = 240;

/** Held-out data are measured rarely; they get at most this share of the points. */
const heldOutShare = 0.25;

/** The key of a term's line over held-out data. */
export function heldOutKey(term: TermId): string {
  return `${term}.heldOut`;
}

type Source = "train" | "heldOut";

/** A smooth line shows about so many independent means. */
const smoothMeans = 80;

/** How many steps a point of a smooth line averages over: one while there are few. Always odd. */
export function smoothingWindow(records: readonly StepRecord[]): number {
  return 2 * Math.floor(records.length / smoothMeans / 2) + 1;
}

/** Each term's values over the records, and which of the records keep the look of these lines. */
function sampled(records: readonly StepRecord[], terms: readonly TermId[], source: Source, limit: number, window = 1) {
  const steps = records.map((record) => record.step);
  const lines = terms.map((term) =>
    movingMean(
      records.map((record) => record[source]?.[term] ?? Number.NaN),
      window,
    ),
  );
  return { lines, kept: largestTriangles(steps, lines, limit) };
}

/**
 * The rows of a chart of `terms`: at most `limit` of all records, those that keep the look of the lines. Training terms
 * are means over `window` steps; held-out ones stand as measured.
 */
export function chartRows(
  records: readonly StepRecord[],
  terms: readonly TermId[],
  window = 1,
  limit = pointLimit,
): ChartRow[] {
  const measured = [...records.keys()].filter((i) => records[i].heldOut !== undefined);
  const heldOutRecords = measured.map((i) => records[i]);
  const heldOut = sampled(heldOutRecords, terms, "heldOut", Math.floor(limit * heldOutShare)).kept;
  const train = sampled(records, terms, "train", limit - heldOut.length, window);
  return [...new Set([...train.kept, ...heldOut.map((i) => measured[i])])]
    .sort((a, b) => a - b)
    .map((i) => {
      const row: Record<string, number | undefined> = {};
      for (const [t, term] of terms.entries()) {
        const value = train.lines[t][i];
        row[term] = Number.isFinite(value) ? value : undefined;
        row[heldOutKey(term)] = records[i].heldOut?.[term];
      }
      return { ...row, step: records[i].step };
    });
}
