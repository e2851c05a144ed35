import type { Tensor } from "@tensorflow/tfjs-core";
import type { Likelihood } from "../distributions/likelihood";
import type { Posterior } from "../distributions/posterior";
import type { Architecture } from "./architecture";
import type { WeightShape, Weights } from "./weights";

/** A latent variable model: p(z) p(x|z), and q(z|x). D_z counts every number of z, the corners of discrete ones too. */
export interface LatentModel {
  /** q(z|x) of data x [B, D] */
  encode(x: Tensor): Posterior;
  /** p(x|z) of latents z [M, K, B, D_z], decoded as one matrix of M·K·B rows */
  decode(z: Tensor): Likelihood;
  /** log p(z) of z [M, K, B, D_z] → [M, K, B], nats */
  logPrior(z: Tensor): Tensor;
  /** z ~ p(z) from noise [M, K, B, D_z] → [M, K, B, D_z] */
  samplePrior(noise: Tensor): Tensor;
}

/** How many numbers of each kind one sample of z takes; in this order they stand in a row of noise. */
export interface NoiseLayout {
  readonly normal: number;
  readonly gumbel: number;
}

/** How a kind of model is built: from an architecture to weights, and from weights to densities. */
export interface Family<Model extends LatentModel = LatentModel> {
  /**
   * The weights for data of `dataSize` values an example.
   *
   * @param decoderHidden widths of the decoder's hidden layers. Defaults to the encoder's in reverse.
   */
  shapes(architecture: Architecture, dataSize: number, decoderHidden?: readonly number[]): WeightShape[];
  model(weights: Weights, architecture: Architecture): Model;
  noise(architecture: Architecture): NoiseLayout;
  /** How many numbers of z each latent unit has: 1 where it is continuous. */
  units(architecture: Architecture): readonly number[];
}
