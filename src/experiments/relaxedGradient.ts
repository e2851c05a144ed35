/**
 * A categorical objective whose gradient is known, and the gradients of single draws that estimate it. Everything is
 * in float64, and every vector is [n] for n categories.
 */

/** E(θ) = E[f(y)] for a one-hot y ~ Categorical(softmax(θ)), with f(y) = Σ_c |y_c − t_c|^power on the whole simplex. */
export interface CategoricalToy {
  /** θ, finite. */
  readonly logits: readonly number[];
  /** t. */
  readonly target: readonly number[];
  /**
   * At least 2. At 2, the mean of ∇f over the ends of an edge is the change of f along it, and straight-through
   * gradients lose their bias as τ falls; at another power they keep some.
   */
  readonly power: number;
}

/** Equally probable categories with targets t_c ∝ c + 1 that add up to 1: no corner costs as much as another. */
export function risingToy(categories: number, power: number): CategoricalToy {
  const total = (categories * (categories + 1)) / 2;
  const target = Array.from({ length: categories }, (_, c) => (c + 1) / total);
  return { logits: target.map(() => 0), target, power };
}

/** f(y), for y anywhere in the simplex. */
export function cost({ target, power }: CategoricalToy, y: ArrayLike<number>): number {
  return target.reduce((sum, t, c) => sum + Math.abs(y[c] - t) ** power, 0);
}

/** ∂f/∂y_c = power |y_c − t_c|^(power−1) sign(y_c − t_c), written to `slope`. */
function costGradient({ target, power }: CategoricalToy, y: ArrayLike<number>, slope: Float64Array): void {
  for (let c = 0; c < slope.length; c++) {
    const difference = y[c] - target[c];
    slope[c] = power * Math.abs(difference) ** (power - 1) * Math.sign(difference);
  }
}

/** softmax((θ + noise)/τ), written to `y`: without noise, at τ = 1, the probabilities π. */
export function relaxedSample(
  logits: readonly number[],
  noise: Float64Array,
  temperature: number,
  y: Float64Array,
): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < y.length; c++) {
    y[c] = (logits[c] + noise[c]) / temperature;
    if (y[c] > highest) highest = y[c];
  }
  let total = 0;
  for (let c = 0; c < y.length; c++) {
    y[c] = Math.exp(y[c] - highest);
    total += y[c];
  }
  for (let c = 0; c < y.length; c++) y[c] /= total;
  return y;
}

/** The objective and its gradient ∂E/∂θ_c = π_c (f(e_c) − E), by enumeration of the corners e_c. */
export interface ExactGradient {
  readonly objective: number;
  readonly gradient: Float64Array;
  readonly probabilities: Float64Array;
  /** f(e_c) */
  readonly costs: Float64Array;
}

export function enumerate(toy: CategoricalToy): ExactGradient {
  const n = toy.logits.length;
  const probabilities = relaxedSample(toy.logits, new Float64Array(n), 1, new Float64Array(n));
  const costs = probabilities.map((_, corner) => cost(toy, oneHot(corner, new Float64Array(n))));
  const objective = costs.reduce((sum, value, c) => sum + probabilities[c] * value, 0);
  return { objective, gradient: costs.map((value, c) => probabilities[c] * (value - objective)), probabilities, costs };
}

/** e_corner, written to `y`. */
export function oneHot(corner: number, y: Float64Array): Float64Array {
  y.fill(0);
  y[corner] = 1;
  return y;
}

/** The category that this Gumbel noise draws, exactly distributed as softmax(θ): argmax(θ + g). */
export function drawnCategory(logits: readonly number[], gumbel: Float64Array): number {
  let category = 0;
  for (let c = 1; c < gumbel.length; c++) {
    if (logits[c] + gumbel[c] > logits[category] + gumbel[category]) category = c;
  }
  return category;
}

/**
 * ∂y/∂θ · ∇f(at), written to `gradient`, for y = softmax((θ + g)/τ), whose Jacobian is (diag(y) − y yᵀ)/τ. At `at` = y
 * it is the Gumbel-softmax gradient (Jang et al. 2017, equation 2; Maddison et al. 2017, equation 10), that of f(y);
 * at the drawn corner it is the straight-through one (Bengio et al. 2013, section 3.4, as in Jang et al., section
 * 2.2): forward the corner, backward the relaxed sample.
 */
export function relaxedGradient(
  toy: CategoricalToy,
  y: Float64Array,
  at: Float64Array,
  temperature: number,
  gradient: Float64Array,
): Float64Array {
  costGradient(toy, at, gradient);
  let mean = 0;
  for (let c = 0; c < y.length; c++) mean += y[c] * gradient[c];
  for (let c = 0; c < y.length; c++) gradient[c] = (y[c] * (gradient[c] - mean)) / temperature;
  return gradient;
}

/**
 * (f(e_k) − b) ∇ log π_k = (f(e_k) − b)(e_k − π) for the drawn category k, written to `gradient`: the score function
 * estimate (Williams 1992, REINFORCE). The baseline b = E is a constant, so that it stays unbiased.
 */
export function scoreGradient(
  { objective, probabilities, costs }: ExactGradient,
  category: number,
  gradient: Float64Array,
): Float64Array {
  const advantage = costs[category] - objective;
  for (let c = 0; c < gradient.length; c++) gradient[c] = -advantage * probabilities[c];
  gradient[category] += advantage;
  return gradient;
}
