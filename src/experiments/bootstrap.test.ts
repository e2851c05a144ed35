import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { bootstrapRms } from "./bootstrap";
import { runToEnd } from "./runToEnd.fixture";
import { rmsRatio } from "./signalToNoise";

const [count, width] = [200, 20];

function sample(ratio: number, trial: number, quietness?: number) {
  const source = stream(1, trial);
  const draw = (deviation: number) =>
    Float64Array.from({ length: count * width }, () => ratio + deviation * source.normal());
  return { values: draw(1), width, quiet: quietness === undefined ? undefined : draw(quietness) };
}

describe("bootstrapRms", () => {
  // 0.1 is near the floor of 1/√200 = 0.07: a band that had not been debiased twice would lie above it. So is 0.02 near
  // that of the quiet mean, 0.2/√200.
  it.each([
    [0.1, undefined],
    [0.5, undefined],
    [0.02, 0.2],
  ])("covers a true ratio of %d about 95 times in 100", (ratio, quietness) => {
    const trials = 200;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const [low, high] = runToEnd(bootstrapRms(sample(ratio, trial, quietness), stream(2, trial), 100)).result
        .debiasedBand;
      if (low <= ratio && ratio <= high) covered++;
    }
    // Five standard errors of a share of 0.95.
    expect(covered / trials).toBeGreaterThan(0.95 - 5 * Math.sqrt((0.95 * 0.05) / trials));
  });

  it("estimates the standard error of the debiased ratio", () => {
    const ratios = Array.from({ length: 400 }, (_, trial) => rmsRatio(sample(0.5, trial)).debiased);
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const deviation = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (ratios.length - 1));
    const { error } = runToEnd(bootstrapRms(sample(0.5, 0), stream(3), 400)).result;
    // Two estimates of 400 each, of relative error 1/√800: five times their difference's.
    expect(Math.abs(error / deviation - 1)).toBeLessThan(5 * Math.sqrt(2 / 800));
  });

  it("depends on its stream alone", () => {
    const bands = (seed: number) => runToEnd(bootstrapRms(sample(0.5, 0), stream(seed))).result;
    expect(bands(4)).toEqual(bands(4));
    expect(bands(4)).not.toEqual(bands(5));
  });
});
