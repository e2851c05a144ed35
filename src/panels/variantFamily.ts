/** The variants by what is new in their models: the order in which they are offered, and how their data flow is drawn. */
import { cards } from "../variants/registry";
import { type VariantId, variantIds } from "../variants/variant";

export const families = ["gaussian", "discrete", "conditional", "multimodal"] as const;
export type FamilyId = (typeof families)[number];

export function familyOf(variant: VariantId): FamilyId {
  const { knobs } = cards[variant];
  if (knobs.includes("modalities")) return "multimodal";
  if (knobs.includes("condition")) return "conditional";
  return knobs.includes("categories") ? "discrete" : "gaussian";
}

export function membersOf(family: FamilyId): readonly VariantId[] {
  return variantIds.filter((id) => familyOf(id) === family);
}
