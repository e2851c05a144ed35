import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import {
  type BoundGradient,
  boundGradient,
  estimators,
  type GradientId,
  gradientIds,
  gradientTerms,
} from "./boundGradient";
import { encoderMeans, encoderVariance, type GaussianToy, gaussianToy } from "./gaussianToy";
import { runToEnd } from "./runToEnd.fixture";
import { gradientMoments } from "./signalToNoise";

/** log N(value; mean, variance I), up to the constant. */
function logDensity(value: number[], mean: number[], variance: number): number {
  return value.reduce((sum, v, d) => sum - (v - mean[d]) ** 2 / (2 * variance), 0);
}

/** 1/M Σ_m log 1/K Σ_k w from the densities themselves, averaged over the examples, up to a constant. */
function bound(toy: GaussianToy, K: number, M: number, seed: number): number {
  const { dimensions, examples, data, mean } = toy;
  const encoded = encoderMeans(toy);
  const source = stream(seed);
  let total = 0;
  for (let n = 0; n < examples; n++) {
    const row = (values: Float64Array) => Array.from(values.subarray(n * dimensions, (n + 1) * dimensions));
    for (let m = 0; m < M; m++) {
      let evidence = 0;
      for (let k = 0; k < K; k++) {
        const noise = source.fillNormal(new Float32Array(dimensions));
        const z = row(encoded).map((value, d) => value + Math.sqrt(encoderVariance) * noise[d]);
        evidence += Math.exp(
          logDensity(z, Array.from(mean), 1) +
            logDensity(row(data), z, 1) -
            logDensity(z, row(encoded), encoderVariance),
        );
      }
      total += Math.log(evidence / K);
    }
  }
  return total / (examples * M);
}

describe("boundGradient", () => {
  const toy = gaussianToy({ dimensions: 3, examples: 4, offset: 0.3, seed: 1 });

  it.each([
    [1, 1],
    [1, 3],
    [2, 1],
    [5, 4],
    [60, 2],
  ])("agrees with finite differences of the bound for K = %i and M = %i", (K, M) => {
    const { result } = runToEnd(boundGradient(gradientTerms(toy), K, M, stream(7)));
    for (const [parameter, gradient] of [
      ["bias", result.values.plain],
      ["mean", result.values.generative],
    ] as const) {
      gradient.forEach((slope, d) => {
        const moved = (step: number) =>
          bound({ ...toy, [parameter]: toy[parameter].with(d, toy[parameter][d] + step) }, K, M, 7);
        // Both the truncation and the rounding of a central difference of this width are about 1e-10.
        expect(Math.abs(slope - (moved(1e-5) - moved(-1e-5)) / 2e-5)).toBeLessThan(1e-8);
      });
    }
  });

  describe.each([1, 2, 30])("finds its expectation more quietly for K = %i", (K) => {
    const terms = gradientTerms(gaussianToy({ dimensions: 3, examples: 4, offset: 0.03, seed: 1 }));
    const replicates = 4000;
    const drawn = Array.from(
      { length: replicates },
      (_, replicate) => runToEnd(boundGradient(terms, K, 2, stream(3, K, replicate))).result,
    );
    const moments = (entry: (gradient: BoundGradient) => number) => {
      const { mean, deviation } = gradientMoments({ values: Float64Array.from(drawn, entry), width: 1 });
      return { mean: mean[0], deviation: deviation[0], error: deviation[0] / Math.sqrt(replicates) };
    };

    it.each(gradientIds)("%s", (id) => {
      for (let d = 0; d < terms.dimensions; d++) {
        const difference = moments(({ values, quiet }) => values[id][d] - quiet[id][d]);
        expect(Math.abs(difference.mean)).toBeLessThan(4 * difference.error);
        const [loud, quiet] = [moments(({ values }) => values[id][d]), moments(({ quiet }) => quiet[id][d])];
        expect(loud.mean).not.toBe(quiet.mean);
        expect(quiet.deviation).toBeLessThan(loud.deviation);
        // 16 times less noise for K = 1, and about K times for more, before the projection.
        if (id === "plain") expect(quiet.deviation).toBeLessThan(loud.deviation / (K > 2 ? 10 : 3));
      }
    });

    it("with the same expectation by DReG as plainly, and another one by STL where K > 1", () => {
      const biasOf = (id: GradientId) =>
        Array.from({ length: terms.dimensions }, (_, d) => moments(({ values }) => values[id][d] - values.plain[d]));
      for (const { mean, error } of biasOf("dreg")) expect(Math.abs(mean)).toBeLessThan(4 * error);
      const furthest = Math.max(...biasOf("stl").map(({ mean, error }) => Math.abs(mean) / error));
      if (K === 1) expect(furthest).toBeLessThan(4);
      else expect(furthest).toBeGreaterThan(8);
    });
  });

  it("expects nothing in b where every example is at its optimum", () => {
    const terms = { ...gradientTerms(toy), centres: new Float64Array(toy.data.length) };
    const { quiet } = runToEnd(boundGradient(terms, 5, 1, stream(1))).result;
    expect([quiet.plain, quiet.stl, quiet.dreg]).toEqual(Array(3).fill(new Float64Array(3)));
  });

  it("has nothing but noise perpendicular to its one example's centre", () => {
    const one = gaussianToy({ dimensions: 3, examples: 1, offset: 0.3, seed: 1 });
    const terms = gradientTerms(one);
    const [x, y] = terms.centres;
    for (const id of estimators) {
      const across = Array.from({ length: 4000 }, (_, replicate) => {
        const { values, quiet } = runToEnd(boundGradient(terms, 5, 1, stream(5, replicate))).result;
        expect(y * quiet[id][0] - x * quiet[id][1]).toBeCloseTo(0, 12);
        return y * values[id][0] - x * values[id][1];
      });
      const { mean, deviation } = gradientMoments({ values: Float64Array.from(across), width: 1 });
      expect(deviation[0]).toBeGreaterThan(0.1);
      expect(Math.abs(mean[0])).toBeLessThan((4 * deviation[0]) / Math.sqrt(across.length));
    }
  });

  it("is finite where every weight would underflow", () => {
    const far = gaussianToy({ dimensions: 50, examples: 2, offset: 5, seed: 1 });
    const { result } = runToEnd(boundGradient(gradientTerms(far), 10, 1, stream(1)));
    const entries = gradientIds.flatMap((id) => [...result.values[id], ...result.quiet[id]]);
    expect(entries.every(Number.isFinite)).toBe(true);
  });

  it("yields all its log weights in slices of bounded work", () => {
    const many = gaussianToy({ dimensions: 20, examples: 20, offset: 0.01, seed: 1 });
    const { progress } = runToEnd(boundGradient(gradientTerms(many), 1000, 2, stream(1)));
    expect(progress.reduce((sum, count) => sum + count, 0)).toBe(20 * 1000 * 2);
    expect(Math.max(...progress) * 20).toBeLessThan(2 ** 16 + 1000 * 20);
  });
});
