import type { TermId } from "../objectives/objective";
import type { TrainingSettings } from "./settings";

/** What was measured at one step: batch means, nats per example (effective sample sizes in samples). */
export interface StepRecord {
  /** Steps taken, this one included. */
  readonly step: number;
  /** Examples seen, with repetition. */
  readonly examples: number;
  readonly train: Readonly<Partial<Record<TermId, number>>>;
  /** The same terms on a fixed batch of held-out data; only at some steps. */
  readonly heldOut?: Readonly<Partial<Record<TermId, number>>>;
}

/** A latent unit counts as active when the variance of its posterior mean over the data is above this (Burda et al.). */
export const activeAbove = 0.01;

/** The common yardstick: the same for every variant, on held-out data, so that runs with different K can be compared. */
export interface Evaluation {
  readonly step: number;
  /** How many held-out examples it averages over. */
  readonly examples: number;
  /** log p̂(x) by IWAE with `samples` importance samples, nats per example. */
  readonly logLikelihood: number;
  readonly samples: number;
  /** nats per example */
  readonly elbo: number;
  /** KL(q(z|x) ‖ p(z)), nats per example. */
  readonly kl: number;
  /** Its parts, one for each latent unit (a dimension, or a discrete latent), nats per example. */
  readonly klPerUnit: readonly number[];
  /** [units] variance over the data of the posterior's mean (Burda et al. 2016, section 5.1). */
  readonly meanVariances: readonly number[];
  /** How many of those exceed `activeAbove`. */
  readonly activeUnits: number;
  /** log p(x) in closed form, nats per example: only where the decoder is affine and the likelihood Gaussian. */
  readonly exactLogLikelihood?: number;
}

/** A run at rest, on the host: weights, Adam's moments and the step, from which it goes on bit by bit on its backend. */
export interface Checkpoint {
  readonly step: number;
  readonly settings: TrainingSettings;
  readonly weights: Readonly<Record<string, Float32Array>>;
  /** Adam's first and second moments, by weight name. */
  readonly firstMoments: Readonly<Record<string, Float32Array>>;
  readonly secondMoments: Readonly<Record<string, Float32Array>>;
}
