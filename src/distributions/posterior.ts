import type { Tensor } from "@tensorflow/tfjs-core";

/** q(z|x) for each example of a batch. */
export interface Posterior {
  /** E[z|x], [B, D_z] */
  readonly mean: Tensor;
  /** The most probable z, [B, D_z]. */
  readonly mode: Tensor;
  /** z from noise, [M, K, B, D_z] → [M, K, B, D_z]; where z is continuous, gradients reach the encoder through it. */
  sample(noise: Tensor): Tensor;
  /** log q(z|x) of z [M, K, B, D_z] → [M, K, B], nats */
  logDensity(z: Tensor): Tensor;
  /** KL(q(z|x) ‖ p(z)) in closed form → [B], nats */
  kl(): Tensor;
  /** KL of each latent unit's marginal against its prior → [B, units], nats; their sum is `kl` where q factorises. */
  klPerUnit(): Tensor;
  /** The same density with its parameters held fixed: gradients reach the encoder through z alone. */
  detached(): Posterior;
}
