import type { ChartRow } from "../../charts/chartRow";
import type { StepRecord } from "../../training/records";
import { chartRows, smoothingWindow } from "../terms/rows";
import type { TermColumns } from "../terms/termColumns";

/** A chart has at most this many rows, of all its lanes together. */
const rowLimit = 400;

/** The first term of several lanes' columns, smooth, as the rows of one chart: each lane's values stand under its key. */
export function laneRows(lanes: Readonly<Record<string, TermColumns>>): ChartRow[] {
  const keys = Object.keys(lanes);
  const limit = Math.floor(rowLimit / keys.length);
  const merged = new Map<number, Record<string, number | undefined>>();
  for (const key of keys) {
    const { records, terms } = lanes[key];
    for (const row of chartRows(lanes[key], smoothingWindow(records), limit)) {
      merged.set(row.step, { ...merged.get(row.step), [key]: row[terms[0]] });
    }
  }
  return [...merged].sort(([a], [b]) => a - b).map(([step, values]) => ({ ...values, step }));
}

/** Lanes that keep step are no further apart. */
const apart = 60; // steps

/** The last step at which both have a record, so that their values compare; none where one stands and the other goes on. */
export function sharedStep(one: readonly StepRecord[], other: readonly StepRecord[]): number | undefined {
  const [first = 0, second = 0] = [one.at(-1)?.step, other.at(-1)?.step];
  return Math.abs(first - second) <= apart ? Math.min(first, second) : undefined;
}
