import { concat, logSoftmax, oneHot, split, type Tensor } from "@tensorflow/tfjs-core";
import { categoricalKl } from "../kernels/categoricalKl";
import { relaxedCategorical } from "../kernels/relaxedCategorical";
import { stopGradient } from "../kernels/stopGradient";
import type { ClosedPosterior } from "./posterior";

/** q(y|x) of several discrete latents, each one-hot, side by side: y [M, K, B, Σ n_g]. The prior of each is uniform. */
export interface CategoricalPosterior extends ClosedPosterior {
  /** n_g of each latent. */
  readonly categories: readonly number[];
  /** log π, [B, Σ n_g] */
  readonly logProbabilities: Tensor;
  /**
   * y = softmax((logits + gumbel)/τ) for each latent: a point in the simplex through which gradients pass (Jang et al.
   * 2017, eq. 2; Maddison et al. 2017). `straightThrough` gives its corner in the forward pass and its gradient in the
   * backward pass (Jang et al., section 2.2).
   *
   * @param gumbel [M, K, B, Σ n_g]
   */
  relaxed(gumbel: Tensor, temperature: number, straightThrough: boolean): Tensor;
}

/** @param logits [B, Σ n_g], the latents side by side; `categories` are their n_g. */
export function categorical(logits: Tensor, categories: readonly number[]): CategoricalPosterior {
  const perLatent = (x: Tensor, f: (part: Tensor) => Tensor) => concat(parts(x, categories).map(f), -1);
  const logProbabilities = () => perLatent(logits, (part) => logSoftmax(part)); // log π, [B, Σ n_g]
  const corner = (x: Tensor) =>
    perLatent(x, (part) => oneHot(part.argMax(-1), part.shape.at(-1) as number).cast("float32"));
  return {
    categories,
    get logProbabilities() {
      return logProbabilities();
    },
    get mean() {
      return logProbabilities().exp(); // π
    },
    get mode() {
      return corner(logits);
    },
    sample: (gumbel) => corner(logits.add(gumbel)),
    relaxed: (gumbel, temperature, straightThrough) => {
      const y = relaxedCategorical(logits, gumbel, categories, temperature);
      return straightThrough ? y.add(stopGradient(corner(y).sub(y))) : y;
    },
    logDensity: (y) => y.mul(logProbabilities()).sum(-1),
    kl: () => categoricalKl(logits, categories),
    klPerUnit: () => klPerLatent(logProbabilities(), categories),
    detached: () => categorical(stopGradient(logits), categories),
  };
}

/** Σ_c π_c log π_c + log n of each latent, [B, latents] */
function klPerLatent(logProbabilities: Tensor, categories: readonly number[]): Tensor {
  const terms = parts(logProbabilities.exp().mul(logProbabilities), categories); // [B, n_g] each
  return concat(
    terms.map((part) => part.sum(-1, true).add(Math.log(part.shape.at(-1) as number))),
    -1,
  );
}

function parts(x: Tensor, categories: readonly number[]): Tensor[] {
  return categories.length === 1 ? [x] : split(x, [...categories], -1);
}
