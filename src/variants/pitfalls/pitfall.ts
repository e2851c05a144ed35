import type { Objective } from "../../objectives/objective";
import type { VariantId } from "../variant";

export const pitfallIds = [
  "kl-sign",
  "mean-squared-error",
  "axis-swap",
  "weights-not-detached",
  "inverted-weights",
  "analytic-kl-in-weights",
  "elbo-for-encoder",
] as const;
export type PitfallId = (typeof pitfallIds)[number];

/** A mistake that published code or texts make, as an objective that takes the place of a variant's own. */
export interface Pitfall {
  readonly id: PitfallId;
  readonly variant: VariantId;
  readonly objective: Objective;
}
