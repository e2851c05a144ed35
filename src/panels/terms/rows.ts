import type { ChartRow } from "../../charts/chartRow";
import { largestTriangles } from "../../numeric/downsample";
import { movingMean } from "../../numeric/movingMean";
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";
import type { TermColumns } from "./termColumns";

/** A line has at most this many points: a chart is about as many pixels wide, and its redraw costs by the point. */
export const pointLimit = 240;

/** Held-out data are measured rarely; they get at most this share of the points. */
const heldOutShare = 0.25;

/** The key of a term's line over held-out data. */
export function heldOutKey(term: TermId): string {
  return `${term}.heldOut`;
}

/** A smooth line shows about so many independent means. */
const smoothMeans = 80;

/** How many steps a point of a smooth line averages over: one while there are few. Always odd. */
export function smoothingWindow(records: readonly StepRecord[]): number {
  return 2 * Math.floor(records.length / smoothMeans / 2) + 1;
}

/** A smooth line is looked at in so many places of each of its windows: between them it hardly changes. */
const placesPerWindow = 8;

/** The places of the records that a line over training batches may keep, and those in which held-out data were measured. */
function candidates(records: readonly StepRecord[], window: number): { train: number[]; heldOut: number[] } {
  const every = Math.max(1, Math.floor(window / placesPerWindow));
  const train: number[] = [];
  const heldOut: number[] = [];
  for (let i = 0; i < records.length; i++) {
    const isMeasured = records[i].heldOut !== undefined;
    if (isMeasured) heldOut.push(i);
    if (isMeasured || i % every === 0 || i === records.length - 1) train.push(i);
  }
  return { train, heldOut };
}

/** A loop: `from` makes an object of each number. */
function numbersAt(places: readonly number[], numberAt: (i: number) => number): Float64Array {
  const numbers = new Float64Array(places.length);
  for (let p = 0; p < places.length; p++) numbers[p] = numberAt(places[p]);
  return numbers;
}

/**
 * The rows of a chart of some terms: at most `limit` of all records, those that keep the look of the lines. Training
 * terms are means over `window` steps; held-out ones stand as measured.
 */
export function chartRows({ records, terms, train }: TermColumns, window = 1, limit = pointLimit): ChartRow[] {
  const places = candidates(records, window);
  const stepsOf = (at: readonly number[]) => numbersAt(at, (i) => records[i].step);
  const heldOut = terms.map((term) => numbersAt(places.heldOut, (i) => records[i].heldOut?.[term] ?? Number.NaN));
  const keptHeldOut = largestTriangles(stepsOf(places.heldOut), heldOut, Math.floor(limit * heldOutShare));
  const means = train.map((values) => movingMean(values, window, places.train));
  const keptTrain = new Set(largestTriangles(stepsOf(places.train), means, limit - keptHeldOut.length));

  const measured = new Set(keptHeldOut.map((place) => places.heldOut[place]));
  const keys = terms.map(heldOutKey);
  const rows: ChartRow[] = [];
  places.train.forEach((i, place) => {
    if (!keptTrain.has(place) && !measured.has(i)) return;
    const row: { step: number; [key: string]: number | undefined } = { step: records[i].step };
    for (let t = 0; t < terms.length; t++) {
      const mean = means[t][place];
      row[terms[t]] = Number.isFinite(mean) ? mean : undefined;
      row[keys[t]] = records[i].heldOut?.[terms[t]];
    }
    rows.push(row);
  });
  return rows;
}
