/** Holds settings against the memory that they would take, before anything is given up for them. */
import { builtInSize, type DatasetSummary } from "../data/dataset";
import type { ProblemRecord } from "../locales/problem";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import { tooLarge } from "../worker/memoryLimits";
import type { BackendName } from "../worker/protocol";

/** What is known of the place where the settings are to run. */
interface Place {
  /** The data set at hand, which may be another than the settings'. */
  readonly dataset?: DatasetSummary;
  readonly backend: BackendName | "auto";
}

/** The sentence that refuses the settings; undefined where they fit, or where their data is not known yet. */
export function misfit(settings: Settings, { dataset, backend }: Place): ProblemRecord | undefined {
  const data = dataset?.id === settings.data ? dataset : builtInSize(settings.data);
  // Where the choice is free, a run begins on WASM.
  return data && tooLarge(settings, data, backend === "auto" ? "wasm" : backend);
}

/** The settings, or where they do not fit the same with the variant's own sizes, and the sentence that says why. */
export function fitted(
  settings: Settings,
  place: Place,
): { readonly settings: Settings; readonly problem?: ProblemRecord } {
  const problem = misfit(settings, place);
  if (!problem) return { settings };
  const { K, M, batchSize, hidden } = defaultsOf(settings.variant);
  return { settings: { ...settings, K, M, batchSize, hidden }, problem };
}
