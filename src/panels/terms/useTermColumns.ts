import { useMemo, useRef } from "react";
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";
import { type TermColumns, termColumns } from "./termColumns";

/**
 * The columns of a history as it grows, each record read once.
 *
 * @param terms the same list for as long as it names the same
 */
export function useTermColumns(records: readonly StepRecord[], terms: readonly TermId[]): TermColumns {
  const earlier = useRef<TermColumns>(undefined);
  return useMemo(() => {
    earlier.current = termColumns(records, terms, earlier.current);
    return earlier.current;
  }, [records, terms]);
}
