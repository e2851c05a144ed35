import type { Tensor } from "@tensorflow/tfjs-core";

/** q(z|x) for each example of a batch. */
export interface Posterior {
  /** E[z|x], [B, D_z] */
  readonly mean: Tensor;
  /** σ of each z, of a Laplace s, [B, D_z]; discrete latents and mixtures have none. */
  scale?(): Tensor;
  /** The most probable z, [B, D_z]; of a mixture its mean. */
  readonly mode: Tensor;
  /**
   * z from noise, [M, K, B, D_z] → [M, K, B, D_z]; where z is continuous, gradients reach the encoder through it. Of a
   * mixture, the samples along M come from its components in turn.
   */
  sample(noise: Tensor): Tensor;
  /** The noise that `sample` would make z from: its inverse. Discrete latents and mixtures have none. */
  noise?(z: Tensor): Tensor;
  /** log q(z|x) of z [M, K, B, D_z] → [M, K, B], nats */
  logDensity(z: Tensor): Tensor;
  /** KL(q(z|x) ‖ p(z)) of each latent unit's marginal → [B, units], nats; their sum is `kl` where q factorises. */
  klPerUnit(): Tensor;
  /** The same density with its parameters held fixed: gradients reach the encoder through z alone. */
  detached(): Posterior;
  /** KL(q(z|x) ‖ p(z)) in closed form → [B], nats. A mixture has none. */
  kl?(): Tensor;
}

/** A posterior whose KL to the prior is known in closed form. */
export interface ClosedPosterior extends Posterior {
  kl(): Tensor;
  detached(): ClosedPosterior;
}
