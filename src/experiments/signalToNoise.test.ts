import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { entryRatios, noiseFloor, type Replicates, rmsRatio } from "./signalToNoise";

/** R replicates of D entries N(ratio, 1). */
function replicates(count: number, width: number, ratio: number, seed: number): Replicates {
  const source = stream(seed);
  return { values: Float64Array.from({ length: count * width }, () => ratio + source.normal()), width };
}

describe("entryRatios", () => {
  it("is mean over deviation, less the noise of the mean", () => {
    const { mean, deviation, raw, debiased } = entryRatios({ values: Float64Array.of(-1, 0, -3, 1, -5, -1), width: 2 });
    expect(Array.from(mean)).toEqual([-3, 0]);
    expect(Array.from(deviation)).toEqual([2, 1]);
    expect(Array.from(raw)).toEqual([1.5, 0]);
    expect(debiased[0]).toBeCloseTo(Math.sqrt(9 - 4 / 3) / 2, 12);
    expect(debiased[1]).toBe(0);
  });

  it("keeps its digits under a strong signal", () => {
    const { deviation } = entryRatios({ values: Float64Array.of(1e9 - 1, 1e9, 1e9 + 1), width: 1 });
    expect(deviation[0]).toBeCloseTo(1, 9);
  });
});

describe("rmsRatio", () => {
  it.each([0, 0.05, 0.5])("has no bias at a true ratio of %d once the noise is taken away", (ratio) => {
    const [count, width] = [400, 5000];
    const { raw } = entryRatios(replicates(count, width, ratio, 1));
    const square = rmsRatio(raw, count).raw ** 2 - 1 / count;
    // Student's t: dividing by an estimated variance makes squares greater by (R − 1)/(R − 3).
    const expected = ((ratio ** 2 + 1 / count) * (count - 1)) / (count - 3) - 1 / count;
    const variance = (2 / count + 4 * ratio ** 2 + 2 * ratio ** 4) / count;
    expect(Math.abs(square - expected)).toBeLessThan(5 * Math.sqrt(variance / width));
  });
});

describe("noiseFloor", () => {
  it("is what a gradient without signal shows", () => {
    const [count, width] = [400, 5000];
    const { raw } = entryRatios(replicates(count, width, 0, 2));
    const floor = noiseFloor(count);
    const mean = raw.reduce((sum, ratio) => sum + ratio, 0) / width;
    // Five standard errors, and 1 % for the estimated deviations.
    const within = 5 / Math.sqrt(width) + 0.01;
    expect(Math.abs(mean / floor.entry - 1)).toBeLessThan(within);
    expect(Math.abs(rmsRatio(raw, count).raw / floor.rms - 1)).toBeLessThan(within);
    expect(floor.entry * Math.sqrt(count)).toBeCloseTo(0.8, 2);
  });
});
