/** What an objective is given and what it gives: the contract between the variants, and those who train and show them. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { GaussianModel } from "../networks/gaussianModel";

export const estimators = ["reparameterised", "stl", "dreg"] as const;
export type Estimator = (typeof estimators)[number];

/** What an objective may read besides the networks. All of it may change between two steps of one run. */
export interface ObjectiveSettings {
  /** Importance samples inside the logarithm. */
  readonly K: number;
  /** Independent estimates, averaged outside the logarithm. */
  readonly M: number;
  /** β-VAE: the weight of the KL. CIWAE: the share of the ELBO. */
  readonly beta: number;
  /** β-VAE: β·KL, or γ·|KL − C|. */
  readonly penalty: "beta" | "capacity";
  readonly gamma: number;
  /** C, the capacity in nats that the KL is pulled to. */
  readonly capacity: number;
  /** Steps over which C grows linearly from 0; with 0 it is there at once. */
  readonly capacitySteps: number;
  /** JointVAE: the price of a nat between the continuous latents' KL and their capacity, and between the discrete ones'. */
  readonly gammaContinuous: number;
  readonly gammaDiscrete: number;
  /** JointVAE: the capacities, each [from, to, steps]: linear in nats over those steps, then constant. */
  readonly capacityContinuous: readonly number[];
  readonly capacityDiscrete: readonly number[];
  /** KL(q(z|x) ‖ p(z)) in closed form, or by Monte Carlo. */
  readonly kl: "analytic" | "sampled";
  /** τ of the relaxed categorical, or its floor where it is annealed. */
  readonly temperature: number;
  /** `annealed`: τ(t) = max(τ, exp(−r·t)) (Jang et al. 2017, section 4.1). */
  readonly temperatureSchedule: "fixed" | "annealed";
  /** r, each step. */
  readonly annealRate: number;
  /** Corners of the simplex in the forward pass, the relaxed sample's gradient in the backward pass. */
  readonly straightThrough: boolean;
  /** CVAE: α, its share; the rest is the GSNN, whose z comes from the prior network. */
  readonly hybrid: number;
  /** MMVAE: the mean over modalities outside the logarithm, inside it, or the ELBO of each expert. */
  readonly bound: "looser" | "tight" | "elbo";
  /** The weight of each modality's log-likelihood; 1 where the list is shorter. */
  readonly likelihoodScale: readonly number[];
  /** MVAE: also the ELBO of each modality alone, so that single experts are trained too (Wu & Goodman 2018, eq. 7). */
  readonly subsampled: boolean;
  /** How the gradient of the inference network is estimated. */
  readonly estimator: Estimator;
}

/** One batch of a step. */
export interface Batch {
  /** [B, D]; several modalities stand side by side in a row. */
  readonly x: Tensor;
  /** [B, C] what a conditional model is given. */
  readonly condition?: Tensor;
  /** What samples are made from: standard normal, Gumbel, or both side by side, [M, K, B, D_z]. */
  readonly epsilon: Tensor;
  /** Steps taken before this one; schedules read it. */
  readonly step: number;
}

/** Every named number of an objective. A variable of that name holds it in the variants' code. */
export const termIds = [
  "objective",
  "inference",
  "generative",
  "reconstruction",
  "gsnn",
  "single",
  "baseline",
  "kl",
  "capacity",
  "klContinuous",
  "capacityContinuous",
  "klDiscrete",
  "capacityDiscrete",
  "spread",
  "effectiveSampleSize",
  "temperature",
] as const;
export type TermId = (typeof termIds)[number];

/**
 * What one batch gives. Everything is a mean over the batch in nats per example, except for effective sample sizes,
 * which count samples.
 */
export interface Outcome {
  /** What training ascends: one number, or one for each network where a variant trains the two on different bounds. */
  readonly objective: Tensor | { readonly inference: Tensor; readonly generative: Tensor };
  /** What ascends beside the objective and shares no weight with it, such as a CVAE's baseline network. */
  readonly aside?: Tensor;
  /** What the inference network ascends where its gradient is not that of its objective (DReG). */
  readonly surrogate?: Tensor;
  /** Each a scalar, or a number of each sample or example, whose mean is the term: it is then taken on reading. */
  readonly terms: Readonly<Partial<Record<TermId, Tensor>>>;
}

export type Objective<Model = GaussianModel> = (model: Model, batch: Batch, settings: ObjectiveSettings) => Outcome;
