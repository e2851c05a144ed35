import type { Tensor } from "@tensorflow/tfjs-core";

/** q(z|x) for each example of a batch. */
export interface Posterior {
  /** μ, [B, D_z] */
  readonly mean: Tensor;
  /** z = μ + Lε, so that gradients reach the encoder through z. ε [M, K, B, D_z] → z [M, K, B, D_z] */
  sample(epsilon: Tensor): Tensor;
  /** log q(z|x) of z [M, K, B, D_z] → [M, K, B], nats */
  logDensity(z: Tensor): Tensor;
  /** KL(q(z|x) ‖ N(0, I)) in closed form → [B], nats */
  kl(): Tensor;
  /** KL of each latent dimension's marginal against N(0, 1) → [B, D_z], nats; their sum is `kl` where q is diagonal. */
  klPerDimension(): Tensor;
  /** The same density with its parameters held fixed: gradients reach the encoder through z alone. */
  detached(): Posterior;
}
