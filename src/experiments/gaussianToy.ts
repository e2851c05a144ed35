import { stream } from "../numeric/random";

/** The variance of q, not the 1/2 of the true posterior: no choice of A and b closes the gap of the bound. */
export const encoderVariance = 2 / 3;

/**
 * The model of Rainforth et al. 2018 (https://arxiv.org/abs/1802.04537), section 4, with its data: z ~ N(μ, I),
 * x | z ~ N(z, I), q(z | x) = N(Ax + b, ⅔ I).
 */
export interface GaussianToy {
  /** D, of both x and z */
  readonly dimensions: number;
  /** N */
  readonly examples: number;
  /** x [N, D], row-major */
  readonly data: Float64Array;
  /** μ [D], of the generative network */
  readonly mean: Float64Array;
  /** A [D, D], row-major, of the inference network */
  readonly matrix: Float64Array;
  /** b [D], of the inference network */
  readonly bias: Float64Array;
}

export interface ToyChoice {
  /** D, from 1 */
  readonly dimensions: number;
  /** N, from 1 */
  readonly examples: number;
  /** Standard deviation of each parameter's distance from its optimum; 0.01 in the paper. */
  readonly offset: number;
  readonly seed: number;
}

/**
 * The toy near its optimum: μ* is the mean of the data, A* = I/2 and b* is half of μ*, every entry moved by
 * N(0, offset²). The data are drawn from the model with a mean of its own, μ_true ~ N(0, I). More examples of the same
 * seed begin with the fewer ones.
 */
export function gaussianToy({ dimensions, examples, offset, seed }: ToyChoice): GaussianToy {
  const dataSource = stream(seed, "gaussian-toy", "data");
  const trueMean = Float64Array.from({ length: dimensions }, () => dataSource.normal());
  // z is integrated out: x ~ N(μ_true, 2I).
  const data = Float64Array.from(
    { length: examples * dimensions },
    (_, i) => trueMean[i % dimensions] + Math.SQRT2 * dataSource.normal(),
  );

  const offsetSource = stream(seed, "gaussian-toy", "offset");
  const near = (optimum: number) => optimum + offset * offsetSource.normal();
  const average = columnMeans(data, dimensions);
  return {
    dimensions,
    examples,
    data,
    mean: average.map(near),
    matrix: Float64Array.from({ length: dimensions ** 2 }, (_, i) => near(i % (dimensions + 1) === 0 ? 0.5 : 0)),
    bias: average.map((value) => near(value / 2)),
  };
}

/** The mean of each column of `rows` [n, width]: [width]. */
export function columnMeans(rows: Float64Array, width: number): Float64Array {
  const means = new Float64Array(width);
  for (let i = 0; i < rows.length; i++) means[i % width] += rows[i];
  return means.map((sum) => (sum * width) / rows.length);
}

/** Ax + b, the mean of q(z | x), of each example: [N, D]. */
export function encoderMeans({ dimensions, data, matrix, bias }: GaussianToy): Float64Array {
  return data.map((_, i) => {
    const output = i % dimensions;
    let sum = bias[output];
    for (let d = 0; d < dimensions; d++) sum += matrix[output * dimensions + d] * data[i - output + d];
    return sum;
  });
}
