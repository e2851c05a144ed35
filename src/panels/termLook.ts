/** How a term looks and answers to the pointer, the same in every panel. */

import type { TermId } from "../objectives/objective";
import { light } from "../runs/state";
import type { Term, VariantCard } from "../variants/variant";

/** How papers write the term in a few letters. */
export const termSymbols: Readonly<Record<TermId, string>> = {
  objective: "ℒ",
  inference: "ℒφ",
  generative: "ℒθ",
  reconstruction: "log p",
  gsnn: "GSNN",
  single: "ΣELBO",
  baseline: "ŷ",
  kl: "KL",
  capacity: "C",
  klContinuous: "KL_z",
  capacityContinuous: "C_z",
  klDiscrete: "KL_c",
  capacityDiscrete: "C_c",
  spread: "Δ",
  effectiveSampleSize: "ESS",
  temperature: "τ",
};

/** The card's terms, and before them the objective where the card does not split it in two. */
export function shownTerms({ terms }: VariantCard): readonly Term[] {
  if (terms.some(({ id }) => id === "objective" || id === "inference")) return terms;
  return [{ id: "objective", role: "bound", unit: "nats" }, ...terms];
}

export function termColour({ role }: Pick<Term, "role">): string {
  return `var(--${role})`;
}

/** What follows the step by a rule, the same on every batch. */
const scheduled: readonly TermId[] = ["capacity", "capacityContinuous", "capacityDiscrete", "temperature"];

/** Whether a term can differ between training batches and held-out data. */
export function isMeasured(id: TermId): boolean {
  return !scheduled.includes(id);
}

/** Handlers for an element that stands for a term: pointing at it or focusing it lights the term everywhere. */
export function lighting(id: TermId) {
  return {
    onPointerEnter: () => light(id),
    onPointerLeave: () => light(undefined),
    onFocus: () => light(id),
    onBlur: () => light(undefined),
  };
}
