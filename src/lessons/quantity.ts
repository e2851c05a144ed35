/**
 * What a lesson can ask of the page, by name: `K` as "setting.K", the KL of the last batch as "term.kl", on held-out data
 * as "heldOut.kl", what was evaluated as "evaluation.activeUnits", the "step", the number of "lanes". With a letter before
 * it, as in "B.term.kl", it is that lane's; without, the chosen one's.
 */
import { type TermId, termIds } from "../objectives/objective";
import { laneLimit } from "../settings/link";
import { type SettingId, type Settings, settingIds } from "../settings/table";
import type { Evaluation, StepRecord } from "../training/records";
import type { TabId } from "./tabs";

/** One lane, as far as a lesson looks at it. */
export interface LaneSituation {
  /** Its letter's place in the alphabet, from 0. */
  readonly slot: number;
  readonly settings: Settings;
  readonly step: number;
  readonly records: readonly StepRecord[];
  readonly evaluation?: Evaluation;
}

/** The page at one moment. */
export interface Situation {
  readonly lanes: readonly LaneSituation[];
  /** The slot of the lane that is chosen. */
  readonly selected: number;
  readonly tab?: TabId;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Numbers that an evaluation holds, nats per example where nothing else is said. */
const evaluated = {
  step: ({ step }) => step,
  logLikelihood: ({ logLikelihood }) => logLikelihood,
  elbo: ({ elbo }) => elbo,
  /** KL(q(z|x) ‖ p(z|x)), on average over x. */
  gap: ({ logLikelihood, elbo }) => logLikelihood - elbo,
  exactLogLikelihood: ({ exactLogLikelihood }) => exactLogLikelihood,
  kl: ({ kl }) => kl,
  activeUnits: ({ activeUnits }) => activeUnits,
  /** log p(x|c) with z from the prior network, and from N(0, I). */
  fromPrior: ({ conditional }) => conditional?.monteCarlo,
  fromStandardPrior: ({ conditional }) => conditional?.standardPrior,
  /** Shares of 1: one modality decoded from another, and draws from the prior. */
  crossCoherence: ({ coherence }) =>
    coherence && mean(coherence.cross.flatMap((row, from) => row.filter((_, to) => to !== from))),
  jointCoherence: ({ coherence }) => coherence?.joint,
  /** nats², of the relaxed gradient at the lowest and the highest temperature that are measured. */
  coldVariance: ({ relaxation }) => relaxation?.relaxed[0]?.variance,
  hotVariance: ({ relaxation }) => relaxation?.relaxed.at(-1)?.variance,
} as const satisfies Record<string, (evaluation: Evaluation) => number | undefined>;
type EvaluatedId = keyof typeof evaluated;

export type Quantity = { readonly slot?: number } & (
  | { readonly kind: "setting"; readonly name: SettingId }
  | { readonly kind: "term" | "heldOut"; readonly name: TermId }
  | { readonly kind: "evaluation"; readonly name: EvaluatedId }
  | { readonly kind: "step" }
  | { readonly kind: "lanes" }
);

/** The names that may follow each kind. */
export const quantityNames = {
  setting: settingIds,
  term: termIds,
  heldOut: termIds,
  evaluation: Object.keys(evaluated) as EvaluatedId[],
} as const;

/** The quantity of this name; undefined where there is none. */
export function quantity(given: string): Quantity | undefined {
  const [, letter, kind, name] = /^(?:([A-Z])\.)?([a-zA-Z]+)(?:\.(\w+))?$/.exec(given) ?? [];
  const slot = letter === undefined ? undefined : letter.charCodeAt(0) - "A".charCodeAt(0);
  if (slot !== undefined && slot >= laneLimit) return undefined;
  if (kind === "lanes" || kind === "step") {
    const isPlain = name === undefined && (kind === "step" || slot === undefined);
    return isPlain ? { kind, slot } : undefined;
  }
  if (!Object.hasOwn(quantityNames, kind)) return undefined;
  const names: readonly string[] = quantityNames[kind as keyof typeof quantityNames];
  return names.includes(name) ? ({ kind, name, slot } as Quantity) : undefined;
}

/** The lane that a quantity is of. */
export function laneOf({ slot }: Quantity, { lanes, selected }: Situation): LaneSituation | undefined {
  return lanes.find((lane) => lane.slot === (slot ?? selected));
}

/** Its value at present; undefined where it is not known yet, or there is no such lane. */
export function reading(asked: Quantity, situation: Situation): unknown {
  if (asked.kind === "lanes") return situation.lanes.length;
  const lane = laneOf(asked, situation);
  if (!lane) return undefined;
  switch (asked.kind) {
    case "setting":
      return lane.settings[asked.name];
    case "term":
      return lane.records.at(-1)?.train[asked.name];
    case "heldOut":
      return lane.records.findLast(({ heldOut }) => heldOut !== undefined)?.heldOut?.[asked.name];
    case "evaluation":
      return lane.evaluation && evaluated[asked.name](lane.evaluation);
    case "step":
      return lane.step;
  }
}

/** The number that a text shows: a quantity, or how far it is above another. */
export function numberOf(value: string, minus: string | undefined, situation: Situation): number | undefined {
  const [one, other] = [value, minus].map((name) => {
    const asked = name === undefined ? undefined : quantity(name);
    return asked && reading(asked, situation);
  });
  if (typeof one !== "number") return undefined;
  if (minus === undefined) return one;
  return typeof other === "number" ? one - other : undefined;
}
