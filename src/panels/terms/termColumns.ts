/** What charts read of a history that grows, term by term, each record once: they ask for all of it several times a second. */
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";

export interface TermColumns {
  readonly records: readonly StepRecord[];
  readonly terms: readonly TermId[];
  /** For each term [records] its values on training batches; NaN where it was not measured. */
  readonly train: readonly Float64Array[];
}

/**
 * @param earlier what this gave for the beginning of the same history: its memory is used further, so that nobody else
 * may look at it
 */
export function termColumns(
  records: readonly StepRecord[],
  terms: readonly TermId[],
  earlier?: TermColumns,
): TermColumns {
  const known = earlier?.terms === terms ? shared(records, earlier.records) : 0;
  const train = terms.map((term, t) => {
    const values = withRoom(records.length, known > 0 ? earlier?.train[t] : undefined);
    for (let i = known; i < records.length; i++) values[i] = records[i].train[term] ?? Number.NaN;
    return values;
  });
  return { records, terms, train };
}

/** How many records both begin with. All but the last of a history stay where they are, until it is thinned out. */
function shared(records: readonly StepRecord[], earlier: readonly StepRecord[]): number {
  const count = earlier.length - 1;
  return count > 0 && records.length > count && records[count - 1] === earlier[count - 1] ? count : 0;
}

/** An array of this length that begins as `earlier`, in its memory where that suffices. */
function withRoom(length: number, earlier: Float64Array = new Float64Array()): Float64Array {
  if (8 * length <= earlier.buffer.byteLength) return new Float64Array(earlier.buffer, 0, length);
  const larger = new Float64Array(2 * length);
  larger.set(earlier);
  return larger.subarray(0, length);
}
