/** One step of training as it was taken: the numbers of some examples of its batch, gradients, and what Adam made of them. */
import type { TermValues } from "./measurement";
import type { SampleCounts } from "./sampleCounts";
import type { TrainingSettings } from "./settings";

/** How many of an example's samples are decoded to be seen. */
export const decodedSamples = 8;

export interface StepTrace {
  /** Steps taken, this one included. */
  readonly step: number;
  readonly settings: TrainingSettings;
  /** The samples of z that an example's numbers are of: all, of a product of experts those of the joint posterior. */
  readonly counts: SampleCounts;
  /** τ, which only discrete latents read. */
  readonly temperature: number;
  /** The first of the batch, as many as are followed. */
  readonly examples: readonly ExampleTrace[];
  /** Means over the whole batch. */
  readonly terms: TermValues;
  readonly layers: readonly LayerTrace[];
}

/** One example on its way from x to the bound. Noise, latents and densities before the step. */
export interface ExampleTrace {
  /** [D] the whole row, with what a conditional model is given. */
  readonly x: Float32Array;
  readonly label?: number;
  /** [C, D_z] μ and σ of q(z|x), one for each of its C components. */
  readonly mean?: Float32Array;
  readonly scale?: Float32Array;
  /** [D_z] of a learned p(z|c). */
  readonly priorMean?: Float32Array;
  readonly priorScale?: Float32Array;
  /** [M, K, D_z] the noise of continuous latents, and what has become of it. */
  readonly epsilon?: Float32Array;
  readonly z?: Float32Array;
  /** [Σ n_g] π of q(y|x) */
  readonly probabilities?: Float32Array;
  /** [M, K, Σ n_g] */
  readonly gumbel?: Float32Array;
  readonly y?: Float32Array;
  /** [samples, D] E[x|z] of the first samples, whole rows. */
  readonly decoded: Float32Array;
  /** [M, K] log p(x|z), nats; of modalities the scaled sum. */
  readonly logLikelihood: Float32Array;
  /** [modalities, M, K] what it sums: s_d·log p(x_d|z). */
  readonly perModality?: Float32Array;
  /** [modalities, D_z] μ and σ of q(z|x_d), of a product of experts: what it would be with one of them. */
  readonly expertMean?: Float32Array;
  readonly expertScale?: Float32Array;
  /** [modalities] E[s_d·log p(x_d|z)] and the KL where z ~ q(z|x_d): the parts of ELBO(x_d), nats. */
  readonly singleReconstruction?: Float32Array;
  readonly singleKl?: Float32Array;
  /** [M, K] where the KL is sampled. */
  readonly logPrior?: Float32Array;
  readonly logPosterior?: Float32Array;
  /** KL(q ‖ p) in closed form, [1] and [units] by latent unit, nats. */
  readonly kl?: Float32Array;
  readonly klPerUnit?: Float32Array;
  /** [M, K] where samples are weighted: log w, and w̃ within each bound's logarithm. */
  readonly logW?: Float32Array;
  readonly weights?: Float32Array;
  /** [M, K] w̃ over all M·K samples, where the decoder ascends a bound of its own. */
  readonly decoderWeights?: Float32Array;
  /** Of this example alone. The objective is left out where the batch's is not a mean over examples. */
  readonly terms: TermValues;
}

/** Euclidean norms over a layer's weights. */
export interface LayerTrace {
  readonly name: string;
  /** Of the gradient that is ascended; 0 where the objective does not reach the layer. */
  readonly gradient: number;
  /** Of Adam's m and v after the step. */
  readonly firstMoment: number;
  readonly secondMoment: number;
  /** ‖Δθ‖ */
  readonly update: number;
  /** ‖θ‖ before the step. */
  readonly weight: number;
}
