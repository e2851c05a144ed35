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
  const steps = valuesOf(records, ({ step }) => step);
  const lines = terms.map((term) =>
    movingMean(
      valuesOf(records, (record) => record[source]?.[term]),
      window,
    ),
  );
  return { lines, kept: largestTriangles(steps, lines, limit) };
}

/** NaN where a record has none. In a loop: charts ask for thousands of values several times a second. */
function valuesOf(records: readonly StepRecord[], numberOf: (record: StepRecord) => number | undefined): Float64Array {
  const values = new Float64Array(records.length);
  for (let i = 0; i < records.length; i++) values[i] = numberOf(records[i]) ?? Number.NaN;
  return values;
}

/** The places of records in which held-out data were measured. */
function measuredPlaces(records: readonly StepRecord[]): number[] {
  const places: number[] = [];
  for (let i = 0; i < records.length; i++) if (records[i].heldOut) places.push(i);
  return places;
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
  const measured = measuredPlaces(records);
  const heldOutRecords = measured.map((i) => records[i]);
  const heldOut = sampled(heldOutRecords, terms, "heldOut", Math.floor(limit * heldOutShare)).kept;
  const train = sampled(records, terms, "train", limit - heldOut.length, window);
  const keys = terms.map(heldOutKey);
  return [...new Set([...train.kept, ...heldOut.map((i) => measured[i])])]
    .sort((a, b) => a - b)
    .map((i) => {
      const row: { step: number; [key: string]: number | undefined } = { step: records[i].step };
      for (let t = 0; t < terms.length; t++) {
        const value = train.lines[t][i];
        row[terms[t]] = Number.isFinite(value) ? value : undefined;
        row[keys[t]] = records[i].heldOut?.[terms[t]];
      }
      return row;
    });
}
