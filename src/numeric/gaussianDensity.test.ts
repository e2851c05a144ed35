import { describe, expect, it } from "vitest";
import { affineGaussian, affineGaussianLogLikelihood, gaussianLogDensity } from "./gaussianDensity";
import { stream } from "./random";

/** ∫ f over [−bound, bound] by the trapezium rule, which converges exponentially for what dies off at both ends. */
function integral(f: (x: number) => number, bound: number, steps: number): number {
  const width = (2 * bound) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) sum += f(-bound + i * width);
  return sum * width;
}

const plane = (f: (x: number, y: number) => number) => integral((x) => integral((y) => f(x, y), 12, 300), 12, 300);

const standardDensity = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

describe("gaussianLogDensity", () => {
  const mean = [0.4, -0.7];
  const covariance = Float64Array.of(1.3, 0.6, 0.6, 0.8);
  const density = (x: number, y: number) => Math.exp(gaussianLogDensity([x, y], mean, covariance));

  it("is the normal density in one dimension", () => {
    expect(gaussianLogDensity([1.5], [0], Float64Array.of(1))).toBeCloseTo(Math.log(standardDensity(1.5)), 12);
    const mass = integral((x) => Math.exp(gaussianLogDensity([x], [0.3], Float64Array.of(2.5))), 20, 2000);
    expect(mass).toBeCloseTo(1, 9);
  });

  it("integrates to one over the plane, with the mean and the covariance it was given", () => {
    expect(plane(density)).toBeCloseTo(1, 9);
    expect(plane((x, y) => x * density(x, y))).toBeCloseTo(0.4, 9);
    expect(plane((x, y) => (x - 0.4) * (y + 0.7) * density(x, y))).toBeCloseTo(0.6, 8);
    expect(plane((x, y) => (y + 0.7) ** 2 * density(x, y))).toBeCloseTo(0.8, 8);
  });
});

describe("affineGaussian", () => {
  it("is ∫ N(x; Kᵀz + bias, σ²I) N(z; 0, I) dz, by quadrature over one latent dimension", () => {
    const [kernel, bias, sigma, x] = [[0.9, -0.4, 1.7], [0.1, 0.2, -0.3], 0.35, [1.1, -0.2, 1.2]];
    const likelihood = (z: number) =>
      x.reduce(
        (product, value, d) => product * (standardDensity((value - bias[d] - z * kernel[d]) / sigma) / sigma),
        1,
      );
    const exact = Math.log(integral((z) => likelihood(z) * standardDensity(z), 10, 4000));
    expect(affineGaussianLogLikelihood(x, kernel, bias, sigma)).toBeCloseTo(exact, 9);
  });

  it("and over two", () => {
    const [kernel, bias, sigma, x] = [[0.9, -0.4, 0.3, 1.1], [0.5, -0.1], 0.6, [0.7, 1.3]];
    const likelihood = (z: number, y: number) =>
      x.reduce(
        (product, value, d) =>
          product * (standardDensity((value - bias[d] - z * kernel[d] - y * kernel[2 + d]) / sigma) / sigma),
        1,
      );
    const exact = Math.log(plane((z, y) => likelihood(z, y) * standardDensity(z) * standardDensity(y)));
    expect(affineGaussianLogLikelihood(x, kernel, bias, sigma)).toBeCloseTo(exact, 8);
  });

  it("agrees with the full covariance, whichever of D and D_z is larger", () => {
    const source = stream(1, "affine");
    for (const [latentSize, size] of [
      [2, 4],
      [5, 3],
      [3, 20],
      [0, 2],
    ]) {
      const kernel = Float32Array.from({ length: latentSize * size }, () => source.normal());
      const bias = Float32Array.from({ length: size }, () => source.normal());
      const covariance = Float64Array.from({ length: size * size }, (_, at) => {
        const [row, column] = [Math.floor(at / size), at % size];
        let sum = row === column ? 0.09 : 0;
        for (let k = 0; k < latentSize; k++) sum += kernel[k * size + row] * kernel[k * size + column];
        return sum;
      });
      const logLikelihood = affineGaussian(kernel, bias, 0.3);
      for (let i = 0; i < 5; i++) {
        const x = Float32Array.from({ length: size }, () => 2 * source.normal());
        expect(logLikelihood(x)).toBeCloseTo(gaussianLogDensity(x, bias, covariance), 6);
      }
    }
  });
});
