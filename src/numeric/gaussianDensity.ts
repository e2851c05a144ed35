import { cholesky, logDeterminant, solveLower, squaredNorm } from "./linearAlgebra";

/** log N(x; mean, covariance) in nats, with x and mean [n] and covariance [n, n]. */
export function gaussianLogDensity(x: ArrayLike<number>, mean: ArrayLike<number>, covariance: Float64Array): number {
  const lower = cholesky(covariance);
  const whitened = solveLower(
    lower,
    Float64Array.from(mean, (value, i) => x[i] - value),
  );
  return -0.5 * (mean.length * Math.log(2 * Math.PI) + logDeterminant(lower) + squaredNorm(whitened));
}

/**
 * log p(x) in nats of the model z ~ N(0, I), x | z ~ N(Kᵀz + bias, σ²I), as a function of one example x [D]: exactly
 * log N(x; bias, KᵀK + σ²I), with kernel K [D_z, D] row-major and bias [D] (Bishop 2006, equations 12.35 and 12.36).
 * The work is done once, in the D_z latent dimensions, so that images of D pixels need no D×D matrix.
 */
export function affineGaussian(
  kernel: ArrayLike<number>,
  bias: ArrayLike<number>,
  sigma: number,
): (x: ArrayLike<number>) => number {
  const size = bias.length;
  const latentSize = kernel.length / size;
  const variance = sigma * sigma;
  // A = I + K Kᵀ / σ²: det(KᵀK + σ²I) = σ^2D det A, and its inverse is (I − Kᵀ A⁻¹ K / σ²) / σ² (Woodbury).
  const inner = new Float64Array(latentSize * latentSize);
  for (let i = 0; i < latentSize; i++) {
    for (let j = 0; j < latentSize; j++) {
      let sum = 0;
      for (let d = 0; d < size; d++) sum += kernel[i * size + d] * kernel[j * size + d];
      inner[i * latentSize + j] = (i === j ? 1 : 0) + sum / variance;
    }
  }
  const lower = cholesky(inner);
  const logNormaliser = size * Math.log(2 * Math.PI * variance) + logDeterminant(lower);

  return (x) => {
    const residual = Float64Array.from(bias, (value, d) => (x[d] - value) / sigma);
    const projected = new Float64Array(latentSize);
    for (let i = 0; i < latentSize; i++) {
      for (let d = 0; d < size; d++) projected[i] += (kernel[i * size + d] / sigma) * residual[d];
    }
    return -0.5 * (logNormaliser + squaredNorm(residual) - squaredNorm(solveLower(lower, projected)));
  };
}

/** `affineGaussian` for a single example x [D], in nats. */
export function affineGaussianLogLikelihood(
  x: ArrayLike<number>,
  kernel: ArrayLike<number>,
  bias: ArrayLike<number>,
  sigma: number,
): number {
  return affineGaussian(kernel, bias, sigma)(x);
}
