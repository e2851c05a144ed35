import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { gradientMoments, noiseFloor, type Replicates, rmsRatio, squaredRatios } from "./signalToNoise";

/** R replicates of D entries N(ratio, 1), and quiet ones N(ratio, quietness²) beside them. */
function replicates(count: number, width: number, ratio: number, seed: number, quietness?: number): Replicates {
  const source = stream(seed);
  const draw = (deviation: number) =>
    Float64Array.from({ length: count * width }, () => ratio + deviation * source.normal());
  return { values: draw(1), width, quiet: quietness === undefined ? undefined : draw(quietness) };
}

describe("gradientMoments", () => {
  it("is mean and deviation of each entry", () => {
    const { mean, deviation } = gradientMoments({ values: Float64Array.of(-1, 0, -3, 1, -5, -1), width: 2 });
    expect(Array.from(mean)).toEqual([-3, 0]);
    expect(Array.from(deviation)).toEqual([2, 1]);
  });

  it("keeps its digits under a strong signal", () => {
    const { deviation } = gradientMoments({ values: Float64Array.of(1e9 - 1, 1e9, 1e9 + 1), width: 1 });
    expect(deviation[0]).toBeCloseTo(1, 9);
  });
});

describe("rmsRatio", () => {
  it("is mean over deviation, less the noise of the mean", () => {
    const values = Float64Array.of(-1, 0, -3, 1, -5, -1);
    expect(rmsRatio({ values, width: 2 })).toEqual({
      raw: Math.sqrt(1.5 ** 2 / 2),
      debiased: expect.closeTo(Math.sqrt(1.5 ** 2 / 2 - 1 / 3), 12),
    });
  });

  it("takes the mean of the quiet replicates and the deviation of the gradients", () => {
    const values = Float64Array.of(-1, -3, -5);
    const quiet = Float64Array.of(-3, -3.5, -4);
    expect(rmsRatio({ values, width: 1, quiet })).toEqual({
      raw: 1.5,
      debiased: expect.closeTo(Math.sqrt(3.5 ** 2 - 0.25 / 3) / 2, 12),
    });
  });

  it.each([
    [0, undefined],
    [0.05, undefined],
    [0.5, undefined],
    [0.05, 0.2],
  ])("has no bias at a true ratio of %d once the noise is taken away", (ratio, quietness) => {
    const [count, width] = [400, 5000];
    const { signal, noise } = squaredRatios(replicates(count, width, ratio, 1, quietness));
    // Student's t: dividing by an estimated variance makes squares greater by (R − 1)/(R − 3). The noise of the mean is
    // divided by that same variance, so that it is 1/R to the digit where it is that of the values themselves.
    const share = quietness === undefined ? 1 : quietness ** 2;
    const greater = (count - 1) / (count - 3);
    const expected = (ratio ** 2 + share / count) * greater - (quietness === undefined ? 1 : share * greater) / count;
    const variance = (2 / count + 4 * ratio ** 2 + 2 * ratio ** 4) / count;
    expect(Math.abs(signal - noise - expected)).toBeLessThan(5 * Math.sqrt(variance / width));
  });
});

describe("noiseFloor", () => {
  it("is what a gradient without signal shows", () => {
    const [count, width] = [400, 5000];
    // Five standard errors, and 1 % for the estimated deviations.
    const within = 5 / Math.sqrt(width) + 0.01;
    expect(Math.abs(rmsRatio(replicates(count, width, 0, 2)).raw / noiseFloor(count) - 1)).toBeLessThan(within);
  });
});
