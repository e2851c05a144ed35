import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import type { Evaluation, StepRecord } from "../training/records";
import type { LaneSituation, Situation } from "./quantity";

export function evaluation(change: Partial<Evaluation> = {}): Evaluation {
  return {
    step: 500,
    examples: 100,
    logLikelihood: -110,
    samples: 500,
    elbo: -113,
    kl: 12,
    klPerUnit: [6, 6],
    meanVariances: [1, 1],
    activeUnits: 2,
    ...change,
  };
}

/** Records of one term, from step 1 on. */
export function recordsOf(term: "kl" | "spread", values: readonly number[]): readonly StepRecord[] {
  return values.map((value, i) => ({ step: i + 1, examples: 64 * (i + 1), train: { [term]: value } }));
}

export function lane(slot: number, settings: Partial<Settings> = {}, more: Partial<LaneSituation> = {}): LaneSituation {
  const records = more.records ?? [];
  return { slot, settings: { ...defaultsOf("iwae"), ...settings }, step: records.length, records, ...more };
}

export function page(lanes: readonly LaneSituation[], more: Partial<Situation> = {}): Situation {
  return { lanes, selected: 0, ...more };
}
