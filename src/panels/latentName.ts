/** What the latents are called, and of which kinds they are. */
import type { Architecture } from "../networks/architecture";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";

function subscript(index: number): string {
  return String(index + 1).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}

/** A latent dimension as papers number them, from z₁ on. */
export function dimensionName(index: number): string {
  return `z${subscript(index)}`;
}

/** A discrete latent, from c₁ on. */
export function discreteName(index: number): string {
  return `c${subscript(index)}`;
}

/** Which kinds of latents a variant's model has. */
export function latentKinds(variant: VariantId): { readonly isContinuous: boolean; readonly isDiscrete: boolean } {
  const { knobs } = cards[variant];
  return { isContinuous: knobs.includes("latentSize"), isDiscrete: knobs.includes("categories") };
}

/** The units whose KL an evaluation measures, in its order: dimensions, then discrete latents. */
export function unitNames({
  variant,
  latentSize,
  categories,
}: Pick<Architecture, "latentSize" | "categories"> & { readonly variant: VariantId }): string[] {
  const { isContinuous, isDiscrete } = latentKinds(variant);
  return [
    ...Array.from({ length: isContinuous ? latentSize : 0 }, (_, i) => dimensionName(i)),
    ...Array.from({ length: isDiscrete ? categories.length : 0 }, (_, i) => discreteName(i)),
  ];
}
