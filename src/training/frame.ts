/** What a view of a model asks for, and the numbers that it is drawn from. */
import type { GreyLevels } from "../numeric/greyLevels";

/** What a person wants to see of the latent space. */
export interface View {
  /** The grid has gridSize² decoded latents, one row of them if there is one latent dimension; 0: no grid. */
  readonly gridSize: number;
  /** The two latent dimensions that are drawn, horizontal first. */
  readonly dimensions: readonly [number, number];
  /** [D_z] where the other dimensions stand; missing entries are 0. */
  readonly position: readonly number[];
  /** Where the probe stands, in latent units, along the two dimensions that are drawn. */
  readonly probe: readonly [number, number];
  /** Which category each discrete latent has in the grid and the probe; missing entries are 0. */
  readonly codes: readonly number[];
  /** What a conditional model is given in grid, probe and samples: a label, or the quadrants of a held-out example. */
  readonly picked: { readonly label: number; readonly example: number };
  /** The modalities that a multimodal model is not given; while all are missing, none is. */
  readonly missing: readonly number[];
  /** How many reconstructions and how many samples are drawn; for points ten times as many. */
  readonly examples: number;
  /** Whether the noise that the posterior recovers is shown. */
  readonly withNoise?: boolean;
  /** What a person has drawn. */
  readonly drawing?: Drawing;
}

/** An image drawn by hand. */
export interface Drawing {
  /** [D] intensities; of a model with several modalities [D_d], and the modality that they are. */
  readonly values: Float32Array;
  readonly modality: number;
}

/** What the model makes of a view, as numbers to be drawn. */
export interface Frame {
  readonly step: number;
  /** Of models with continuous latents: [gridSize², D] decoded means, the first row at the top, from the left; of images grey levels. */
  readonly grid?: Float32Array | GreyLevels;
  readonly gridSize?: number;
  /**
   * [N, 2] posterior means of held-out data along the two dimensions drawn; of a conditional model in units of its
   * prior p(z|c), in which grid and probe stand too.
   */
  readonly means?: Float32Array;
  /** [N] their labels. */
  readonly meanLabels?: Uint8Array;
  /** [D] the decoded probe. */
  readonly probe?: Float32Array;
  /** Of models with discrete latents. */
  readonly codes?: Codes;
  /** Of conditional models: what they make of what is picked. */
  readonly condition?: ConditionPictures;
  /** Of data whose factors are known. */
  readonly traversals?: Traversals;
  /** Of models with several modalities. */
  readonly modalities?: Modalities;
  /** What the posterior recovers of the noise that its samples of held-out data were made from, where it is asked for. */
  readonly noise?: Float32Array;
  /** What the model makes of a drawing, where there is one of the right size. */
  readonly drawn?: Drawn;
  /** [n, D] held-out examples, and what the model makes of their posteriors' modes. */
  readonly originals?: Float32Array;
  readonly reconstructions?: Float32Array;
  /** [n, D] decoded draws from the prior, the same draws every time; for points with the likelihood's noise. */
  readonly samples?: Float32Array;
}

/** What discrete latents have come to stand for. Codes are counted through: latent by latent, category by category. */
export interface Codes {
  /** How many categories each latent has. */
  readonly categories: readonly number[];
  /** [codes] the mean over held-out data of q(code|x): how much each is used. */
  readonly usage: Float32Array;
  /** [codes, labelCount] of how many held-out examples of a label the code is the most probable of its latent. */
  readonly table?: Uint32Array;
  readonly labelCount: number;
  /** [n, codes] q(code|x) of the originals. */
  readonly posteriors: Float32Array;
  /** [codes, columns, D] decoded: one latent at the code, the others as drawn from the prior, the same in a column. */
  readonly traversal: Float32Array;
  readonly columns: number;
}

/** What each latent unit does to the picture while the others rest: dimensions first, then discrete latents. */
export interface Traversals {
  /** [units] how many images each has: a dimension one for each of `traversalSteps`, a discrete latent one a category. */
  readonly lengths: readonly number[];
  /** [Σ lengths, D] decoded means, unit by unit. */
  readonly images: Float32Array;
}

/** Rows of data that belong to one condition. */
export interface Draws {
  /** [n, D] the first of them */
  readonly samples: Float32Array;
  /** [D] over all of them, without the likelihood's noise; what is given has no deviation. */
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
}

/** What a conditional model makes of one condition. */
export interface ConditionPictures {
  /** The label, or the held-out example whose quadrants are given. */
  readonly picked: View["picked"];
  /** How many held-out examples can be picked. */
  readonly examples: number;
  /** Held-out data of which the condition is true, where there are any: those with the label, or the example itself. */
  readonly truth?: Draws;
  /** Decoded draws from the prior that the model samples from. */
  readonly prior: Draws;
  /** The same noise decoded as draws from N(0, I), where p(z|c) is another. */
  readonly standard?: Draws;
  /** [D] the baseline network's guess, where there is one. */
  readonly guess?: Float32Array;
}

/** Of one held-out example: what its modalities tell of one another. */
export interface Modalities {
  /** [D] the picked example, one modality after the other. */
  readonly original: Float32Array;
  readonly label?: number;
  /** The modalities that the model is given. */
  readonly present: readonly number[];
  /** [M, D] decoded from one draw of q(z|x_d), from each modality alone. */
  readonly fromEach: Float32Array;
  /** [D] decoded from one draw of q(z|x) given those that are present. */
  readonly fromPresent: Float32Array;
  /** Where those M + 1 draws of z stand in the plane. */
  readonly draws: readonly (readonly [number, number])[];
  /** q(z|x_d) of each modality alone. */
  readonly experts: readonly PlaneDensity[];
  /** q(z|x) given those that are present: the parts of a mixture with equal weights, or the one that it is. */
  readonly components: readonly PlaneDensity[];
  /** Of which component the last draw is. */
  readonly drawn: number;
}

/** An image drawn by hand, by S importance samples of z ~ q(z|x); of a conditional model everything is given c. */
export interface Drawn {
  /** As the model is given it: binarised where the data are. */
  readonly image: Float32Array;
  readonly modality: number;
  /** [D] decoded from the posterior's mode: every modality of it. */
  readonly reconstruction: Float32Array;
  /** q(z|x) where there are continuous latents, and [S, 2] its samples; of a conditional model in units of p(z|c). */
  readonly density?: PlaneDensity;
  readonly samples?: Float32Array;
  /** [S] w / Σ w with w = p(x, z) / q(z|x): they add up to 1. */
  readonly weights: Float32Array;
  /** [codes] q(code|x) where there are discrete latents, and what the samples with the code weigh together. */
  readonly codes?: { readonly posterior: Float32Array; readonly weighed: Float32Array };
  /** log p̂(x) = log 1/S Σ w, nats */
  readonly logLikelihood: number;
  /** nats */
  readonly elbo: number;
  /** (Σ w)² / Σ w², in samples */
  readonly effectiveSampleSize: number;
  readonly heldOut: HeldOutScale;
}

/** log p̂(x) of held-out examples by as many samples: what that of a drawing is held against. */
export interface HeldOutScale {
  /** nats, of those measured so far; while the model trains, each at one of the last steps. */
  readonly logLikelihoods: Float32Array;
  /** How many there will be. */
  readonly count: number;
  /** How many have not been measured of the model as it is. */
  readonly pending: number;
}

/** A density along the two dimensions drawn. */
export interface PlaneDensity {
  readonly mean: readonly [number, number];
  /** The entries xx, xy and yy of a normal's covariance; of a Laplace the squares of its scales. */
  readonly spread: readonly [number, number, number];
}
