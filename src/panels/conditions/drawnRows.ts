/** Which draws of a condition are shown, and what they are called. */
import type { Key } from "../../locales/sentence";
import type { ConditionPictures, Draws } from "../../training/frame";
import type { TrainingSettings } from "../../training/settings";

export interface DrawnRow extends Draws {
  readonly id: "truth" | "prior" | "standard";
  readonly name: Key;
  readonly note: Key;
}

/** Held-out data with the label, where that is what is given; the prior's draws; and the same noise through N(0, I). */
export function drawnRows(
  { truth, prior, standard }: ConditionPictures,
  { condition, prior: kind, pitfall }: Pick<TrainingSettings, "condition" | "prior" | "pitfall">,
): DrawnRow[] {
  const rows: DrawnRow[] = [{ id: "prior", ...wording(kind, pitfall), ...prior }];
  if (truth && condition === "label") {
    rows.unshift({ id: "truth", name: "conditions.rows.truth", note: "conditions.notes.truth", ...truth });
  }
  if (standard) {
    rows.push({ id: "standard", name: "conditions.rows.standard", note: "conditions.notes.standard", ...standard });
  }
  return rows;
}

function wording(
  prior: TrainingSettings["prior"],
  pitfall: TrainingSettings["pitfall"],
): Pick<DrawnRow, "name" | "note"> {
  if (prior === "standard") return { name: "conditions.rows.standard", note: "conditions.notes.fixed" };
  if (pitfall === "standard-prior-sampling") {
    return { name: "conditions.rows.mistaken", note: "conditions.notes.mistaken" };
  }
  return { name: "conditions.rows.prior", note: "conditions.notes.prior" };
}

/** The mean standard deviation of the values that are predicted; those that are given have none. */
export function spread(deviation: Float32Array, predicted: number): number {
  return deviation.reduce((sum, value) => sum + value, 0) / predicted;
}
