import { describe, expect, it } from "vitest";
import { gradientTerms } from "./boundGradient";
import { encoderVariance, gaussianToy } from "./gaussianToy";
import { runToEnd } from "./runToEnd.fixture";
import { meanSquare } from "./signalToNoise";
import { type SweepChoice, signalToNoiseSweep } from "./signalToNoiseSweep";

const small = { dimensions: 4, examples: 16, offset: 0.03, replicates: 1000, seed: 0, K: [1], M: [1] };
const sweep = (change: Partial<SweepChoice>) => runToEnd(signalToNoiseSweep({ ...small, ...change })).result;

describe("signalToNoiseSweep", () => {
  it("measures the ratio that is known exactly for one sample", () => {
    const [{ plain, stl, dreg, generative }] = sweep({}).points;
    const terms = gradientTerms(gaussianToy(small));
    const deviation = Math.sqrt(encoderVariance / small.examples);
    // Five standard errors.
    const expected = Math.sqrt(meanSquare(terms.inference)) / (2 * deviation);
    expect(Math.abs(plain.debiased - expected)).toBeLessThan(5 * plain.error);
    // The noise is (2σ² − 1)/σ ε instead of 2σ ε.
    const pathExpected = (2 * expected * encoderVariance) / (2 * encoderVariance - 1);
    expect(Math.abs(stl.debiased - pathExpected)).toBeLessThan(5 * stl.error);
    expect(dreg.raw).toBe(stl.raw);
    const exact = Math.sqrt(meanSquare(terms.generative)) / deviation;
    expect(Math.abs(generative.debiased - exact)).toBeLessThan(5 * generative.error);
  });

  it("rises with √M, for both networks and by every estimator", () => {
    const { slopes } = sweep({ M: [1, 4, 16] });
    // Exact: the mean does not depend on M, and the variance is as 1/M.
    for (const fit of Object.values(slopes.M)) {
      expect(Math.abs((fit?.slope ?? 0) - 0.5)).toBeLessThan(4 * (fit?.error ?? 0));
    }
  });

  it("falls with √K for the inference network", () => {
    const K = [8, 32, 128];
    // Far enough from the optimum for a signal above the noise of 1000 replicates.
    const { slopes } = sweep({ K, dimensions: 2, examples: 64, offset: 0.1 });
    const { slope, error } = slopes.K.plain ?? { slope: 0, error: 0 };
    expect(error).toBeLessThan(0.05);
    // Mean and deviation are powers of K up to a factor 1 + O(1/K).
    expect(Math.abs(slope + 0.5)).toBeLessThan(4 * error + 1 / K[0]);
  });

  it("falls with √K near the optimum of the paper's toy, where the plain mean of so few replicates is all noise", () => {
    // 57 million normals: two seconds, on a machine that has nothing else to do.
    const { points, slopes, noiseFloor } = sweep({
      dimensions: 20,
      examples: 128,
      offset: 0.01,
      replicates: 20,
      K: [1, 10, 100, 1000],
    });
    expect(points[3].plain.debiased).toBeLessThan(noiseFloor / 5);
    const { slope, error } = slopes.K.plain ?? { slope: 0, error: 1 };
    // Three of them fit into the margin. Theory: 1/√(2 · 20 · 20) of each ratio from the deviations, 0.007 of the slope,
    // and as much again that resamples of only 20 vary more.
    expect(error).toBeLessThan(0.02);
    expect(Math.abs(slope + 0.5)).toBeLessThan(0.06);
  });

  it("rises with √K for the inference network by DReG and by STL", () => {
    const { slopes } = sweep({ K: [100, 300, 900], dimensions: 2, replicates: 300 });
    for (const { slope, error } of [slopes.K.dreg ?? { slope: 0, error: 0 }, slopes.K.stl ?? { slope: 0, error: 0 }]) {
      expect(error).toBeLessThan(0.05);
      // Again powers of K up to a factor 1 + O(1/K).
      expect(Math.abs(slope - 0.5)).toBeLessThan(4 * error + 1 / 100);
    }
  });

  it("rises with √K for the generative network from K = 100 on", () => {
    const { slope, error, from } = sweep({ K: [10, 100, 300, 900], replicates: 300 }).slopes.K.generative ?? {
      slope: 0,
      error: 0,
    };
    expect(from).toBe(100);
    // Besides x̄ − μ there is what the K samples leave of the inference network's mistake ā, about 1/K of it.
    const { inference, generative } = gradientTerms(gaussianToy(small));
    const limit = generative.map((value, d) => 2 * value + inference[d]);
    const rest = Math.sqrt(meanSquare(inference) / meanSquare(limit)) / 100;
    expect(Math.abs(slope - 0.5)).toBeLessThan(4 * error + rest);
  });

  it("falls at first for the generative network in 20 dimensions", () => {
    const [one, ten] = sweep({ dimensions: 20, examples: 32, offset: 0.01, K: [1, 10] }).points;
    expect(ten.generative.debiasedBand[1]).toBeLessThan(one.generative.debiasedBand[0]);
  });

  it("gives the same points whatever runs beside it and whichever other points there are", () => {
    const choice = { ...small, replicates: 20, K: [3, 5], M: [2] };
    const alone = runToEnd(signalToNoiseSweep(choice)).result;
    const [first, second] = [signalToNoiseSweep(choice), signalToNoiseSweep({ ...choice, seed: 1 })];
    for (;;) {
      second.next();
      const { done, value } = first.next();
      if (!done) continue;
      expect(value).toEqual(alone);
      break;
    }
    expect(sweep({ ...choice, K: [5] }).points).toEqual([alone.points[1]]);
  });

  it("reports its share and its finished points", () => {
    const { progress } = runToEnd(signalToNoiseSweep({ ...small, replicates: 20, K: [1, 10] }));
    const shares = progress.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
