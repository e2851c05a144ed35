/** When a task is done, or a reveal due: data that is held against the page's state. */
import type { Settings } from "../settings/table";
import { write } from "../settings/validate";
import { laneOf, numberOf, quantity, reading, type Situation } from "./quantity";
import type { TabId } from "./tabs";

export const relations = ["atLeast", "atMost", "above", "below"] as const;
type Relation = (typeof relations)[number];

/** A quantity, or how far it is above another, against a number; `equals` compares settings of any kind. */
export interface Comparison extends Readonly<Partial<Record<Relation, number>>> {
  readonly value: string;
  readonly minus?: string;
  readonly equals?: number | string | boolean;
  /** It has to hold over as many steps; only of terms. */
  readonly forSteps?: number;
}

export type Condition =
  | Comparison
  | { readonly tab: TabId }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const holdsFor: Record<Relation, (value: number, limit: number) => boolean> = {
  atLeast: (value, limit) => value >= limit,
  atMost: (value, limit) => value <= limit,
  above: (value, limit) => value > limit,
  below: (value, limit) => value < limit,
};

function isWithin(value: number | undefined, comparison: Comparison): boolean {
  return (
    value !== undefined &&
    relations.every((relation) => {
      const limit = comparison[relation];
      return limit === undefined || holdsFor[relation](value, limit);
    })
  );
}

/** Whether it held at each record of the last `steps` steps, and the run has taken as many. */
function hasHeld(comparison: Comparison, steps: number, situation: Situation): boolean {
  const asked = quantity(comparison.value);
  if (asked?.kind !== "term" && asked?.kind !== "heldOut") return false;
  const records = laneOf(asked, situation)?.records ?? [];
  const last = records.at(-1)?.step ?? 0;
  if (last < steps) return false;
  const values = records
    .filter(({ step }) => step > last - steps)
    .map(({ train, heldOut }) => (asked.kind === "term" ? train : heldOut)?.[asked.name])
    .filter((value) => value !== undefined);
  return values.length > 0 && values.every((value) => isWithin(value, comparison));
}

function equals(value: string, wanted: string, situation: Situation): boolean {
  const asked = quantity(value);
  const found = asked && (reading(asked, situation) as Settings[keyof Settings] | undefined);
  return found !== undefined && write(found) === wanted;
}

/** Whether it holds at this moment. What is not known yet does not. */
export function holds(condition: Condition, situation: Situation): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, situation));
  if ("any" in condition) return condition.any.some((part) => holds(part, situation));
  if ("tab" in condition) return situation.tab === condition.tab;
  const { value, minus, equals: wanted, forSteps } = condition;
  if (wanted !== undefined && !equals(value, write(wanted), situation)) return false;
  if (forSteps !== undefined) return hasHeld(condition, forSteps, situation);
  return relations.every((relation) => condition[relation] === undefined)
    ? wanted !== undefined
    : isWithin(numberOf(value, minus, situation), condition);
}
