/** What fixes the shape of the networks and the densities that they parameterise. Changing any of it starts a new run. */
export interface Architecture {
  /** p(x|z): Bernoulli on logits, or N(output, σ²). */
  readonly likelihood: "bernoulli" | "gaussian";
  /** σ of the Gaussian likelihood, in the units of the data. */
  readonly sigma: number;
  /** q(z|x): a diagonal normal, or a normal with a full Cholesky factor. */
  readonly posterior: "diagonal" | "full-covariance";
  /** D_z, the number of latent dimensions. */
  readonly latentSize: number;
  /** Widths of the encoder's hidden layers; the decoder mirrors them. Empty: both networks are affine. */
  readonly hidden: readonly number[];
  readonly activation: Activation;
  /** How many categories each discrete latent has. */
  readonly categories: readonly number[];
}

export const activations = ["tanh", "relu", "elu", "softplus", "sigmoid"] as const;
export type Activation = (typeof activations)[number];
