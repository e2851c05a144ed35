/** A model whose evidence and posterior are known: z ~ N(0, I), x | z ~ N(Kᵀz + bias, σ²I) (Bishop 2006, §12.2). */
import { cholesky, logDeterminant, solveLower, squaredNorm } from "../numeric/linearAlgebra";
import type { RandomStream } from "../numeric/random";

export interface LinearGaussianModel {
  /** K, [D_z, D], row-major. */
  readonly kernel: Float64Array;
  /** [D] */
  readonly bias: Float64Array;
  readonly sigma: number;
}

/** N(mean, A Aᵀ). */
export interface Gaussian {
  /** [n] */
  readonly mean: Float64Array;
  /** A, any square root of the covariance, [n, n], row-major. */
  readonly factor: Float64Array;
  /** log |det A|. */
  readonly logDeterminant: number;
}

/** A model with kernel entries from N(0, 0.8²) and biases from N(0, 0.3²). */
export function drawModel(
  { latents, inputs, sigma }: { readonly latents: number; readonly inputs: number; readonly sigma: number },
  source: RandomStream,
): LinearGaussianModel {
  const normals = (count: number, scale: number) => Float64Array.from({ length: count }, () => scale * source.normal());
  return { kernel: normals(latents * inputs, 0.8), bias: normals(inputs, 0.3), sigma };
}

/** Kᵀz + bias, [D], written to `target`. */
function project({ kernel, bias }: LinearGaussianModel, z: ArrayLike<number>, target: Float64Array): Float64Array {
  target.set(bias);
  for (let i = 0, at = 0; i < z.length; i++) {
    for (let d = 0; d < bias.length; d++, at++) target[d] += z[i] * kernel[at];
  }
  return target;
}

/** x [D] of a latent from the prior: the posterior of such an example is not far from the prior's middle. */
export function drawExample(model: LinearGaussianModel, source: RandomStream): Float64Array {
  const { kernel, bias, sigma } = model;
  const z = Float64Array.from({ length: kernel.length / bias.length }, () => source.normal());
  return project(model, z, new Float64Array(bias.length)).map((mean) => mean + sigma * source.normal());
}

/** log p(x, z) in nats as a function of z [D_z], term by term as the model is defined. */
export function logJoint(model: LinearGaussianModel, x: ArrayLike<number>): (z: Float64Array) => number {
  const { kernel, bias, sigma } = model;
  const latents = kernel.length / bias.length;
  const constant = (latents + bias.length) * Math.log(2 * Math.PI) + 2 * bias.length * Math.log(sigma);
  const mean = new Float64Array(bias.length);
  return (z) => {
    project(model, z, mean);
    let distance = 0;
    for (let d = 0; d < mean.length; d++) distance += ((x[d] - mean[d]) / sigma) ** 2;
    return -0.5 * (constant + squaredNorm(z) + distance);
  };
}

/** p(z | x) = N(S K (x − bias)/σ², S) with S⁻¹ = I + K Kᵀ/σ² (Bishop 2006, equations 12.41 and 12.42). */
export function exactPosterior({ kernel, bias, sigma }: LinearGaussianModel, x: ArrayLike<number>): Gaussian {
  const inputs = bias.length;
  const latents = kernel.length / inputs;
  const variance = sigma * sigma;
  const precision = new Float64Array(latents * latents);
  const projected = new Float64Array(latents);
  for (let i = 0; i < latents; i++) {
    precision[i * latents + i] = 1;
    for (let d = 0; d < inputs; d++) {
      const scaled = kernel[i * inputs + d] / variance;
      projected[i] += scaled * (x[d] - bias[d]);
      for (let j = 0; j < latents; j++) precision[i * latents + j] += scaled * kernel[j * inputs + d];
    }
  }
  // With S⁻¹ = R Rᵀ, A = R⁻ᵀ is a square root of S, and its rows are the columns of R⁻¹.
  const lower = cholesky(precision);
  const factor = new Float64Array(latents * latents);
  for (let i = 0; i < latents; i++) {
    const unit = new Float64Array(latents);
    unit[i] = 1;
    factor.set(solveLower(lower, unit), i * latents);
  }
  const whitened = solveLower(lower, projected);
  const mean = Float64Array.from({ length: latents }, (_, i) =>
    whitened.reduce((sum, value, j) => sum + factor[i * latents + j] * value, 0),
  );
  return { mean, factor, logDeterminant: -0.5 * logDeterminant(lower) };
}
