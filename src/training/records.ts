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

/** How well modalities agree in what they say, as shares of 1, by a classifier's word (Shi et al. 2019, section 4). */
export interface Coherence {
  /** How many held-out examples it averages over. */
  readonly examples: number;
  /** How many draws from the prior. */
  readonly draws: number;
  /** [M] how often the classifiers find the label of held-out data: more is not to be had. */
  readonly accuracy: readonly number[];
  /** [from][to] how often x_to, decoded from q(z|x_from), is taken for the example's label. */
  readonly cross: readonly (readonly number[])[];
  /** [M] the same from all the others to each; only of more than two modalities. */
  readonly missing?: readonly number[];
  /** How often all modalities of a draw from the prior are taken for the same label. */
  readonly joint: number;
}

/** The gradient of E[log p(x|y)] for the encoder's logits as a relaxation estimates it, nats per unit of a logit. */
export interface RelaxedGradient {
  readonly temperature: number;
  /**
   * Root mean square, over examples and logits, of its mean over draws. The draws' own noise is taken out of it; absent
   * where it is lost in that.
   */
  readonly mean?: number;
  /** Mean, over examples and logits, of its variance over draws. */
  readonly variance: number;
  /** Root mean square of its mean less the exact gradient, where that is known; absent where it is lost in the noise. */
  readonly bias?: number;
}

/** What the temperature does to the gradients of a model with discrete latents. */
export interface RelaxedGradients {
  readonly examples: number;
  /** Gumbel draws for each example. */
  readonly draws: number;
  /** Root mean square of the exact gradient, where the latents have few enough corners to go through all of them. */
  readonly exact?: number;
  /** Ascending in temperature. */
  readonly relaxed: readonly RelaxedGradient[];
  readonly straightThrough: readonly RelaxedGradient[];
}

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
  /** Of several modalities of labelled data. */
  readonly coherence?: Coherence;
  /** Of conditional models, whose other numbers are of x given c throughout. */
  readonly conditional?: ConditionalLikelihood;
  /** Of models with discrete latents. */
  readonly relaxation?: RelaxedGradients;
  /** Of data whose factors are known. */
  readonly disentanglement?: Disentanglement;
}

/** log p(x|c) by other means than importance sampling, which `logLikelihood` is: nats per example. */
export interface ConditionalLikelihood {
  /** By as many samples of z, drawn from the prior that the model samples from. */
  readonly monteCarlo: number;
  /** By the same noise as samples of N(0, I), where p(z|c) is another. */
  readonly standardPrior?: number;
  /** log p(x|ŷ(c)), where there is a baseline network. */
  readonly baseline?: number;
}

/** How far latent units stand for the factors that the data were made from. Units that are not active tell nothing. */
export interface Disentanglement {
  /** How many examples were encoded, those trained on among them. */
  readonly examples: number;
  /** [units][factors] I(z_j; v_k) / H(v_k), 0 to 1 */
  readonly mutualInformation: readonly (readonly number[])[];
  /** [factors] by how much of it the first unit is ahead of the second (Chen et al. 2018, section 4.1). */
  readonly migPerFactor: readonly number[];
  /** Their mean, 0 to 1. */
  readonly mig: number;
  /** The FactorVAE score (Kim & Mnih 2018, section 4), from 1/factors by chance to 1. */
  readonly factorScore: number;
}

/** A run at rest, on the host: weights, Adam's moments and the step, from which it goes on bit by bit on its backend. */
export interface Checkpoint {
  readonly step: number;
  readonly settings: TrainingSettings;
  readonly weights: Readonly<Record<string, Float32Array>>;
  /** Adam's first and second moments, by weight name. */
  readonly firstMoments: Readonly<Record<string, Float32Array>>;
  readonly secondMoments: Readonly<Record<string, Float32Array>>;
  /**
   * Of a run that began with shipped weights, at which step. Adam's moments were zero there, so its own count of steps
   * begins there too.
   */
  readonly beforehand?: number;
}
