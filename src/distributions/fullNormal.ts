import { eye, matMul, stack, type Tensor, transpose } from "@tensorflow/tfjs-core";
import { stopGradient } from "../kernels/stopGradient";
import type { ClosedPosterior } from "./posterior";

const log2Pi = Math.log(2 * Math.PI);

/**
 * N(μ, LLᵀ): L is lower triangular with diagonal σ = exp(½ log σ²).
 *
 * @param mean [B, D_z]
 * @param logVariance [B, D_z]
 * @param strictLower [B, D_z(D_z − 1)/2], L below its diagonal, row by row
 */
export function fullNormal(mean: Tensor, logVariance: Tensor, strictLower: Tensor): ClosedPosterior {
  const L = lowerTriangle(logVariance, strictLower); // [B, D_z, D_z]
  const noise = (z: Tensor) => multiply(inverse(L), z.sub(mean)); // L⁻¹(z − μ)
  const sumOfSquares = () => L.square().sum(-1); // diag LLᵀ, [B, D_z]
  return {
    mean,
    scale: () => sumOfSquares().sqrt(),
    mode: mean,
    sample: (epsilon) => mean.add(multiply(L, epsilon)),
    noise,
    logDensity: (z) => noise(z).square().add(logVariance).add(log2Pi).sum(-1).mul(-0.5),
    // ½ (tr LLᵀ + μᵀμ − D_z − log |LLᵀ|)
    kl: () => sumOfSquares().add(mean.square()).sub(1).sub(logVariance).sum(-1).mul(0.5),
    klPerUnit: () => {
      const variance = sumOfSquares();
      return variance.add(mean.square()).sub(1).sub(variance.log()).mul(0.5);
    },
    detached: () => fullNormal(stopGradient(mean), stopGradient(logVariance), stopGradient(strictLower)),
  };
}

/** [B, D_z, D_z] */
function lowerTriangle(logVariance: Tensor, strictLower: Tensor): Tensor {
  const [B, D] = logVariance.shape;
  const diagonal = logVariance.mul(0.5).exp();
  const rows = Array.from({ length: D }, (_, i) => {
    const pad: [number, number][] = [
      [0, 0],
      [i, D - 1 - i],
    ];
    const onDiagonal = diagonal.slice([0, i], [B, 1]).pad(pad); // [B, D_z]
    if (i === 0) return onDiagonal;
    const left = strictLower.slice([0, (i * (i - 1)) / 2], [B, i]);
    return onDiagonal.add(
      left.pad([
        [0, 0],
        [0, D - i],
      ]),
    );
  });
  return stack(rows, 1);
}

/** L v for each sample of each example: [B, D_z, D_z] · [M, K, B, D_z] → [M, K, B, D_z] */
function multiply(L: Tensor, v: Tensor): Tensor {
  const [M, K, B, D] = v.shape;
  // Samples become columns: a batched product with a broadcast operand has no gradient in tfjs.
  const columns = transpose(v, [2, 3, 0, 1]).reshape([B, D, M * K]);
  return transpose(matMul(L, columns).reshape([B, D, M, K]), [2, 3, 0, 1]);
}

/**
 * L⁻¹ of a lower triangle, [B, D_z, D_z]. With L = S(I − N) and S its diagonal, N is strictly lower, so its powers end:
 * L⁻¹ = (I + N + N² + …)S⁻¹ = (I + N)(I + N²)(I + N⁴)… S⁻¹, log₂ D_z products.
 */
function inverse(L: Tensor): Tensor {
  const D = L.shape[1] as number;
  const identity = eye(D).expandDims(0); // [1, D_z, D_z]
  const inverseDiagonal = L.mul(identity).sum(-1).reciprocal(); // [B, D_z]
  let power = identity.sub(L.mul(inverseDiagonal.expandDims(-1))); // N, rows divided by the diagonal
  let sum = power.add(identity);
  for (let reached = 2; reached < D; reached *= 2) {
    power = matMul(power, power);
    sum = matMul(sum, power.add(identity));
  }
  return sum.mul(inverseDiagonal.expandDims(1));
}
