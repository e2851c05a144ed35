import type { DataId } from "../data/dataset";
import type { Architecture } from "../networks/architecture";
import type { ObjectiveSettings, TermId } from "../objectives/objective";

/** The ids are the same in file name, link, locale key, test and command line. */
export const variantIds = [
  "vae",
  "beta-vae",
  "iwae",
  "miwae",
  "ciwae",
  "piwae",
  "categorical-vae",
  "joint-vae",
  "cvae",
  "mmvae",
  "mvae",
  "mopoe-vae",
] as const;
export type VariantId = (typeof variantIds)[number];

/** The knobs that a variant may read: what the page shows as controls and the link and the flags accept. */
export type VariantKnob = keyof ObjectiveSettings | keyof Architecture;

/** What a variant has customary values for: its knobs, and the data and the step sizes that show its point. */
export interface VariantDefaults extends ObjectiveSettings, Architecture {
  readonly data: DataId;
  readonly learningRate: number;
}

export interface Term {
  /** Also the name of the variable that holds it in `objective`, so that the page can light its lines. */
  readonly id: TermId;
  /** Whose work the term measures; it decides the colour everywhere. */
  readonly role: "generative" | "inference" | "latent" | "bound";
  readonly unit: "nats" | "samples" | "ratio";
}

/** What the page shows of a variant. It holds no tensor code, so the page loads none. */
export interface VariantCard {
  readonly id: VariantId;
  /** The field's own abbreviation; the same in every language. */
  readonly name: string;
  readonly paper: { readonly authors: string; readonly title: string; readonly year: number; readonly url: string };
  /** The knobs that it reads, in the order in which they are shown. */
  readonly knobs: readonly VariantKnob[];
  /** Where the variant's customary values differ from the settings table's. */
  readonly defaults: Readonly<Partial<VariantDefaults>>;
  /** LaTeX; `\term{id}{…}` marks a term, which then carries its live value, `\mark{id}{…}` one without. */
  readonly formula: string;
  readonly terms: readonly Term[];
  /**
   * Whether the objective is a mean over examples, so that a batch may be worked off in parts. Defaults to always.
   */
  readonly isMeanOverExamples?: (settings: ObjectiveSettings) => boolean;
  /** Of several modalities: how q(z|x) is made of the experts; `subsets` is the mixture of the subsets' products. */
  readonly combination?: "mixture" | "product" | "subsets";
}

/** The knobs that shape a Gaussian model's networks and densities. */
export const gaussianKnobs = [
  "likelihood",
  "sigma",
  "posterior",
  "latentSize",
  "hidden",
  "activation",
] as const satisfies readonly VariantKnob[];

/** The knobs that shape the networks of several modalities. */
export const multimodalKnobs = [
  "modalities",
  "latentSize",
  "likelihood",
  "sigma",
  "hidden",
  "activation",
] as const satisfies readonly VariantKnob[];

/** What K samples show of themselves, the same for every importance-weighted bound. */
export const importanceTerms: readonly Term[] = [
  { id: "reconstruction", role: "generative", unit: "nats" },
  { id: "kl", role: "inference", unit: "nats" },
  { id: "spread", role: "latent", unit: "nats" },
  { id: "effectiveSampleSize", role: "latent", unit: "samples" },
];
