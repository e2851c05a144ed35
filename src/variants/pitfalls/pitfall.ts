import type { Architecture } from "../../networks/architecture";
import type { ObjectiveSettings, TermId } from "../../objectives/objective";
import type { VariantId } from "../variant";

/** The ids are the same in file name, link, locale key, test and command line. */
export const pitfallIds = [
  "kl-sign",
  "mean-squared-error",
  "noise-over-log-variance",
  "axis-swap",
  "weights-not-detached",
  "inverted-weights",
  "analytic-kl-in-weights",
  "naive-log-sum-exp",
  "weighted-sum-as-bound",
  "elbo-for-encoder",
  "temperature-stands-still",
  "single-log-capacity",
  "sum-squared-error",
  "standard-prior-sampling",
  "plus-log-q",
  "mixture-without-mean",
  "own-expert-only",
  "dead-dreg-hook",
] as const;
export type PitfallId = (typeof pitfallIds)[number];

/** What the page shows of a mistake that published code or texts make. It holds no tensor code. */
export interface PitfallCard {
  readonly id: PitfallId;
  readonly variant: VariantId;
  /** LaTeX: the line as published, and as it should be. */
  readonly wrong: string;
  readonly right: string;
  /** Where it was published: a repository and its file or issue, or more than one tutorial. */
  readonly source: { readonly name: string; readonly url: string } | "tutorials";
  /** Settings beside the variant's defaults under which it shows. */
  readonly shows: Readonly<Partial<ObjectiveSettings & Architecture>>;
  /** The term in which it shows, where it shows in one. */
  readonly watch?: TermId;
}
