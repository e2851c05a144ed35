import { describe, expect, it } from "vitest";
import { ErrorTally } from "./estimatorError";

describe("ErrorTally", () => {
  it("gives the bias, its error, the variance and the mean squared error relative to the exact gradient", () => {
    const tally = new ErrorTally(Float64Array.of(0, 2));
    for (const gradient of [
      [1, 2],
      [3, 2],
      [1, 6],
      [3, 6],
    ]) {
      tally.add(Float64Array.from(gradient));
    }
    // Mean (2, 4), covariance diag(4/3, 16/3).
    const { bias, biasError, variance, meanSquaredError } = tally.read(1);
    expect(bias).toBeCloseTo(Math.hypot(2, 2) / 2, 12);
    expect(variance).toBeCloseTo(20 / 3 / 4, 12);
    expect(biasError).toBeCloseTo(Math.sqrt(20 / 3 / 4) / 2, 12);
    expect(meanSquaredError).toBeCloseTo(2 - 5 / 12 + 5 / 3, 12);
    // The mean of ten draws is as biased.
    expect(tally.read(10)).toMatchObject({ bias, biasError, variance: expect.closeTo(1 / 6, 12) });
  });

  it("has no bias left where it is within its error", () => {
    const tally = new ErrorTally(Float64Array.of(1));
    for (const gradient of [0, 2]) tally.add(Float64Array.of(gradient));
    expect(tally.read(4)).toEqual({ bias: 0, biasError: 1, variance: 0.5, meanSquaredError: 0.5 });
  });
});
