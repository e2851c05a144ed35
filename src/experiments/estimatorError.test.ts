import { describe, expect, it } from "vitest";
import { ErrorTally } from "./estimatorError";

describe("ErrorTally", () => {
  it("gives the bias, its error and the variance relative to the exact gradient", () => {
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
    const { bias, biasError, variance } = tally.read();
    expect(bias).toBeCloseTo(Math.hypot(2, 2) / 2, 12);
    expect(variance).toBeCloseTo(20 / 3 / 4, 12);
    expect(biasError).toBeCloseTo(Math.sqrt(20 / 3 / 4) / 2, 12);
  });
});
