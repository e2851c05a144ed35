import type { Activation } from "../kernels/activations";

/** What fixes the shape of the networks and the densities that they parameterise. Changing any of it starts a new run. */
export interface Architecture {
  /** p(x|z): Bernoulli on logits, or N(output, σ²). */
  readonly likelihood: "bernoulli" | "gaussian";
  /** σ of the Gaussian likelihood, in the units of the data. */
  readonly sigma: number;
  /** q(z|x): a diagonal normal, a normal with a full Cholesky factor, or Laplace; with Laplace the prior is Laplace too. */
  readonly posterior: "diagonal" | "full-covariance" | "laplace";
  /** D_z, the number of latent dimensions. */
  readonly latentSize: number;
  /** Widths of the encoder's hidden layers; the decoder mirrors them. Empty: both networks are affine. */
  readonly hidden: readonly number[];
  readonly activation: Activation;
  /** How many categories each discrete latent has. */
  readonly categories: readonly number[];
  /** CVAE: p(z|c) by a network of its own, or N(0, I). */
  readonly prior: "learned" | "standard";
  /** CVAE: what is given. */
  readonly condition: "label" | "quadrants";
  /** How many quadrants of the image are given, 1 to 3. */
  readonly quadrants: number;
  /** CVAE: a network guesses x from the condition, and prior and decoder see its guess (Sohn et al. 2015, figure 1d). */
  readonly baseline: boolean;
  /** How many modalities of an example a multimodal model takes, 2 to 4. */
  readonly modalities: number;
}
