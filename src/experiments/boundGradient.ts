import type { RandomStream } from "../numeric/random";
import { columnMeans, encoderMeans, encoderVariance, type GaussianToy } from "./gaussianToy";

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

/** Averaged over the N examples and M estimates; nats per example and unit of the parameter. */
interface Gradients {
  /** In b: [D] */
  readonly inference: Float64Array;
  /** In μ: [D] */
  readonly generative: Float64Array;
}

/** Of one replicate. */
export interface BoundGradient extends Gradients {
  /** Of the same expectation, with less noise; see `boundGradient`. */
  readonly quiet: Gradients;
}

const sigma = Math.sqrt(encoderVariance);
const curvature = encoderVariance - 0.5;

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
 * Its expectation is lost in its own noise at a large K. Three identities give, from the same samples, a quieter
 * estimate of that expectation; ŵ are the weights over their sum:
 *
 * - In b, Σ_k ŵ_k (a − 2σε_k) has the same expectation as (2σ² − 1)/σ Σ_k ŵ_k² (c − ε_k), whose deviation falls as
 *   K^(−3/2) instead of K^(−1/2) (Tucker et al. 2019, https://arxiv.org/abs/1810.04152, equation 8).
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
  const total = new Float64Array(dimensions);
  const quiet = new Float64Array(dimensions);
  let done = 0;
  for (let n = 0; n < examples; n++) {
    const centre = terms.centres.subarray(n * dimensions, (n + 1) * dimensions);
    for (let m = 0; m < M; m++) {
      setWeights(source.fillNormal(noise), centre, weights);
      addWeightedNoise(noise, weights, total);
      addPull(noise, weights, centre, quiet);
      done += K;
      if (done * dimensions < sliceNormals) continue;
      yield done;
      done = 0;
    }
  }
  if (done > 0) yield done;
  const average = total.map((sum) => (sigma * sum) / (examples * M));
  const pull = quiet.map((sum) => ((2 * curvature) / sigma) * (sum / (examples * M)));
  return {
    inference: average.map((value, d) => inference[d] - 2 * value),
    generative: average.map((value, d) => generative[d] + value),
    quiet: { inference: pull, generative: pull.map((value, d) => generative[d] + (inference[d] - value) / 2) },
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

/** Adds Σ_k ŵ_k ε_k [D] to `total`. */
function addWeightedNoise(noise: Float32Array, weights: Float64Array, total: Float64Array): void {
  const dimensions = total.length;
  for (let k = 0; k < weights.length; k++) {
    for (let d = 0; d < dimensions; d++) total[d] += weights[k] * noise[k * dimensions + d];
  }
}

/** Adds the part along c of Σ_k ŵ_k² (c − ε_k) [D] to `total`; nothing where c is 0. */
function addPull(noise: Float32Array, weights: Float64Array, centre: Float64Array, total: Float64Array): void {
  const dimensions = total.length;
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += centre[d] * centre[d];
  if (square === 0) return;
  let along = 0;
  for (let k = 0; k < weights.length; k++) {
    let product = 0;
    for (let d = 0; d < dimensions; d++) product += centre[d] * noise[k * dimensions + d];
    along += weights[k] * weights[k] * (square - product);
  }
  for (let d = 0; d < dimensions; d++) total[d] += (along / square) * centre[d];
}
