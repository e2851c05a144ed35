/** What the latents are called, and of which kinds they are. */
import type { Architecture } from "../networks/architecture";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";

/** The index as papers count, from ₁ on. */
export function subscript(index: number): string {
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

/** The noise that a latent dimension is made from in units of its prior, from ε₁ on. */
export function noiseName(index: number): string {
  return `ε${subscript(index)}`;
}

/** The prior of each continuous latent dimension: N(0, 1), or Laplace(0, 1) with a Laplace posterior. */
export function priorOf({
  variant,
  posterior,
}: Pick<Architecture, "posterior"> & { readonly variant: VariantId }): "normal" | "laplace" {
  return posterior === "laplace" && cards[variant].knobs.includes("posterior") ? "laplace" : "normal";
}

/** Whether p(z) depends on a condition, so that one plane holds all conditions only in units of each one's prior. */
export function hasLearnedPrior({
  variant,
  prior,
}: Pick<Architecture, "prior"> & { readonly variant: VariantId }): boolean {
  return prior === "learned" && cards[variant].knobs.includes("prior");
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

/** The largest KL that each of these units can have: log n of a discrete latent, none of a dimension. */
export function unitCeilings({
  variant,
  latentSize,
  categories,
}: Pick<Architecture, "latentSize" | "categories"> & { readonly variant: VariantId }): (number | undefined)[] {
  const { isContinuous, isDiscrete } = latentKinds(variant);
  return [...Array<undefined>(isContinuous ? latentSize : 0), ...(isDiscrete ? categories.map(Math.log) : [])];
}
