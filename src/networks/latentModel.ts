import type { Tensor } from "@tensorflow/tfjs-core";
import type { Likelihood } from "../distributions/likelihood";
import type { Posterior } from "../distributions/posterior";
import type { Architecture } from "./architecture";
import type { DataShape } from "./dataShape";
import type { LayerShape, Layers, Widths } from "./weights";

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
  /** N(0, 1) */
  readonly normal: number;
  /** Between −1 and 1. */
  readonly uniform: number;
  /** −log(−log u) */
  readonly gumbel: number;
}

/** How a kind of model is built: from an architecture to weights, and from layers to densities. */
export interface Family<Model = LatentModel> {
  /** @param widths of each network's hidden layers. Defaults to the architecture's, reversed in decoders. */
  shapes(architecture: Architecture, data: DataShape, widths?: Widths): LayerShape[];
  model(layers: Layers, architecture: Architecture, data: DataShape): Model;
  noise(architecture: Architecture): NoiseLayout;
  /** How many numbers of z each latent unit has: 1 where it is continuous. */
  units(architecture: Architecture): readonly number[];
  /** How many samples of z of different origin an example needs, along M. Defaults to one. */
  draws?(architecture: Architecture): number;
}
