import { describe, expect, it } from "vitest";
import { affineGaussian } from "../numeric/gaussianDensity";
import { cholesky, logDeterminant } from "../numeric/linearAlgebra";
import { linearGaussian, linearGaussianModel } from "./linearGaussian";

const { train, heldOut, ...rest } = linearGaussian(1);
const { kernel, bias, sigma } = linearGaussianModel(1);

/** Kᵀ K + σ² I, entry by entry. */
const covariance = Float64Array.from({ length: 16 }, (_, at) => {
  const [row, column] = [Math.floor(at / 4), at % 4];
  return kernel[row] * kernel[column] + kernel[4 + row] * kernel[4 + column] + (row === column ? sigma ** 2 : 0);
});

describe("linearGaussian", () => {
  it("says what it holds", () => {
    expect(rest).toMatchObject({
      id: "linear-gaussian",
      kind: "points",
      size: 4,
      trainCount: 4096,
      heldOutCount: 1024,
    });
    expect(new Set(train.labels)).toEqual(new Set([0, 1, 2, 3]));
    expect(linearGaussian(1).train.values).toEqual(train.values);
    expect(linearGaussian(2).train.values).not.toEqual(train.values);
    expect(heldOut.values.subarray(0, 4)).not.toEqual(train.values.subarray(0, 4));
  });

  it("has the mean and the covariance of its model", () => {
    for (let a = 0; a < 4; a++) {
      let sum = 0;
      for (let i = 0; i < train.count; i++) sum += train.values[4 * i + a];
      // Five standard errors, here and below.
      const scale = Math.sqrt(covariance[5 * a] / train.count);
      expect(Math.abs(sum / train.count - bias[a])).toBeLessThan(5 * scale);
      for (let b = 0; b < 4; b++) {
        let product = 0;
        for (let i = 0; i < train.count; i++) {
          product += (train.values[4 * i + a] - bias[a]) * (train.values[4 * i + b] - bias[b]);
        }
        const spread = Math.sqrt((covariance[5 * a] * covariance[5 * b] + covariance[4 * a + b] ** 2) / train.count);
        expect(Math.abs(product / train.count - covariance[4 * a + b])).toBeLessThan(5 * spread);
      }
    }
  });

  it("has its model's entropy: the mean of −log p(x) is ½ log det(2πe Σ)", () => {
    const logLikelihood = affineGaussian(kernel, bias, sigma);
    let sum = 0;
    for (let i = 0; i < train.count; i++) sum += logLikelihood(train.values.subarray(4 * i, 4 * i + 4));
    const entropy = 0.5 * (4 * Math.log(2 * Math.PI * Math.E) + logDeterminant(cholesky(covariance)));
    // The variance of log p(x) of a D-dimensional Gaussian is D/2.
    expect(Math.abs(-sum / train.count - entropy)).toBeLessThan(5 * Math.sqrt(2 / train.count));
  });
});
