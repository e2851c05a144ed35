import type { RandomStream } from "../numeric/random";
import { columnMeans, encoderMeans, encoderVariance, type GaussianToy } from "./gaussianToy";

/**
 * How the gradient in b is estimated, ŵ_k being the weights over their sum, a what `GradientTerms` says:
 *
 * - `plain`, by reparameterisation: Σ_k ŵ_k (a − 2σε_k).
 * - `stl`, sticking the landing (Roeder et al. 2017, https://arxiv.org/abs/1703.09194): without ∂ log q/∂b at a fixed
 *   z, Σ_k ŵ_k (2σ² − 1)/σ (c − ε_k). What it leaves out has expectation 0 for K = 1 only.
 * - `dreg`, doubly reparameterised (Tucker et al. 2019, https://arxiv.org/abs/1810.04152, equation 8): what STL leaves
 *   out is reparameterised in its turn, Σ_k ŵ_k² (2σ² − 1)/σ (c − ε_k). It has the expectation of `plain`.
 */
export const estimators = ["plain", "stl", "dreg"] as const;
export type Estimator = (typeof estimators)[number];

/**
 * What the gradients of a toy are computed from, whatever the noise.
 *
 * With z = Ax + b + σε and a = x + μ − 2(Ax + b), log w = log p(x, z) − log q(z | x) is
 * σ ε·a − (σ² − ½)|ε|² + constant = −(σ² − ½)|ε − c|² + constant, where c = σa/(2σ² − 1).
 * With the noise held fixed, ∂ log w/∂b = a − 2σε and ∂ log w/∂μ = z − μ.
 */
export interface GradientTerms {
  /** D */
  readonly dimensions: number;
  /** N */
  readonly examples: number;
  /** c, the noise of the largest weight, of each example: [N, D] */
  readonly centres: Float64Array;
  /** The mean over the examples of a: [D] */
  readonly inference: Float64Array;
  /** The mean over the examples of Ax + b − μ: [D] */
  readonly generative: Float64Array;
}

/** The gradient in b by each estimator, and that in μ, which is outside of q and by all of them the same. */
export const gradientIds = [...estimators, "generative"] as const;
export type GradientId = (typeof gradientIds)[number];

/** Of one replicate, averaged over the N examples and M estimates; nats per example and unit of the parameter. */
export interface BoundGradient {
  /** [D] each */
  readonly values: Readonly<Record<GradientId, Float64Array>>;
  /** Of the same expectations, with less noise; see `boundGradient`. */
  readonly quiet: Readonly<Record<GradientId, Float64Array>>;
}

const sigma = Math.sqrt(encoderVariance);
const curvature = encoderVariance - 0.5;
/** (2σ² − 1)/σ, of c − ε along the path of z */
const pathScale = (2 * curvature) / sigma;

/** So many normals are drawn between two yields at least: some milliseconds. */
const sliceNormals = 2 ** 16;

export function gradientTerms(toy: GaussianToy): GradientTerms {
  const { dimensions, examples, data, mean } = toy;
  const encoded = encoderMeans(toy);
  const pulls = data.map((x, i) => x + mean[i % dimensions] - 2 * encoded[i]);
  return {
    dimensions,
    examples,
    centres: pulls.map((pull) => (pull * sigma) / (2 * curvature)),
    inference: columnMeans(pulls, dimensions),
    generative: columnMeans(encoded, dimensions).map((value, d) => value - mean[d]),
  };
}

/**
 * The reparameterised gradient of 1/M Σ_m log 1/K Σ_k w (Rainforth et al. 2018, equation 3; K = 1 is the ELBO,
 * M = 1 is IWAE). The noise [N, M, K, D] comes from `source` in this order. Yields the number of log weights computed
 * since the last time; one estimate, K·D normals, is the least work between two yields.
 *
 * The plain expectation is lost in its own noise at a large K. Three identities give quieter estimates of each
 * expectation from the same samples:
 *
 * - That of `plain` is that of `dreg`, whose deviation falls as K^(−3/2) instead of K^(−1/2).
 * - The law of the ε_k and their weights is symmetric about the line through 0 and c. What is perpendicular to c has
 *   expectation 0, and is left out: that is all but one of D directions.
 * - In each sample ∂ log w/∂μ + ½ ∂ log w/∂b is (x − μ)/2, without any noise.
 */
export function* boundGradient(
  terms: GradientTerms,
  K: number,
  M: number,
  source: RandomStream,
): Generator<number, BoundGradient> {
  const { dimensions, examples, inference, generative } = terms;
  const noise = new Float32Array(K * dimensions);
  const weights = new Float64Array(K);
  const vector = () => new Float64Array(dimensions);
  const estimate = { stl: vector(), dreg: vector() };
  const sums = { stl: vector(), dreg: vector() };
  const quietSums = { stl: vector(), dreg: vector() };
  let done = 0;
  for (let n = 0; n < examples; n++) {
    const centre = terms.centres.subarray(n * dimensions, (n + 1) * dimensions);
    for (let m = 0; m < M; m++) {
      setWeights(source.fillNormal(noise), centre, weights);
      setPulls(noise, weights, centre, estimate);
      for (const estimator of ["stl", "dreg"] as const) {
        for (let d = 0; d < dimensions; d++) sums[estimator][d] += estimate[estimator][d];
        addPartAlong(centre, estimate[estimator], quietSums[estimator]);
      }
      done += K;
      if (done * dimensions < sliceNormals) continue;
      yield done;
      done = 0;
    }
  }
  if (done > 0) yield done;
  const average = (sum: Float64Array) => sum.map((value) => (pathScale * value) / (examples * M));
  const stl = average(sums.stl);
  const quietDreg = average(quietSums.dreg);
  // σ Σ_k ŵ_k ε_k
  const weightedNoise = stl.map((value, d) => (sigma * (inference[d] - value)) / pathScale);
  return {
    values: {
      plain: weightedNoise.map((value, d) => inference[d] - 2 * value),
      stl,
      dreg: average(sums.dreg),
      generative: weightedNoise.map((value, d) => generative[d] + value),
    },
    quiet: {
      plain: quietDreg,
      stl: average(quietSums.stl),
      dreg: quietDreg,
      generative: quietDreg.map((value, d) => generative[d] + (inference[d] - value) / 2),
    },
  };
}

/** Writes ŵ [K], the weights over their sum, to `weights`. */
function setWeights(noise: Float32Array, centre: Float64Array, weights: Float64Array): void {
  const dimensions = centre.length;
  let top = -Infinity;
  for (let k = 0; k < weights.length; k++) {
    let distance = 0;
    for (let d = 0; d < dimensions; d++) {
      const gap = noise[k * dimensions + d] - centre[d];
      distance += gap * gap;
    }
    weights[k] = -curvature * distance;
    if (weights[k] > top) top = weights[k];
  }
  let weightSum = 0;
  for (let k = 0; k < weights.length; k++) {
    weights[k] = Math.exp(weights[k] - top);
    weightSum += weights[k];
  }
  for (let k = 0; k < weights.length; k++) weights[k] /= weightSum;
}

/** Writes Σ_k ŵ_k (c − ε_k) [D] to `stl`, and the same with ŵ_k² to `dreg`. */
function setPulls(
  noise: Float32Array,
  weights: Float64Array,
  centre: Float64Array,
  { stl, dreg }: { readonly stl: Float64Array; readonly dreg: Float64Array },
): void {
  const dimensions = centre.length;
  for (let d = 0; d < dimensions; d++) {
    let once = 0;
    let twice = 0;
    for (let k = 0; k < weights.length; k++) {
      const pull = weights[k] * (centre[d] - noise[k * dimensions + d]);
      once += pull;
      twice += weights[k] * pull;
    }
    stl[d] = once;
    dreg[d] = twice;
  }
}

/** Adds the part of `value` [D] that is along `direction` [D] to `sum`; nothing where there is no direction. */
function addPartAlong(direction: Float64Array, value: Float64Array, sum: Float64Array): void {
  let square = 0;
  let product = 0;
  for (let d = 0; d < direction.length; d++) {
    square += direction[d] * direction[d];
    product += direction[d] * value[d];
  }
  if (square === 0) return;
  for (let d = 0; d < direction.length; d++) sum[d] += (product / square) * direction[d];
}
