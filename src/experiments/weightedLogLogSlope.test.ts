import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { weightedLogLogSlope } from "./weightedLogLogSlope";

describe("weightedLogLogSlope", () => {
  it("finds the exponent of a power law, whatever the weights", () => {
    const points = [1, 3, 10, 50].map((at) => ({ at, value: 7 * at ** -1.5, error: 0.01 * at ** -1 }));
    expect(weightedLogLogSlope(points)?.value).toBeCloseTo(-1.5, 12);
  });

  it("has two independent errors in the slope of two points", () => {
    const slope = weightedLogLogSlope([
      { at: 1, value: 1, error: 0.03 },
      { at: Math.E, value: 2, error: 0.08 },
    ]);
    expect(slope?.value).toBeCloseTo(Math.log(2), 12);
    expect(slope?.error).toBeCloseTo(Math.hypot(0.03, 0.04), 12);
  });

  it("states the spread that repeated measurements have", () => {
    const source = stream(1, "test");
    const errors = [0.02, 0.05, 0.01];
    const slopes = Array.from({ length: 4000 }, () =>
      weightedLogLogSlope(
        [1, 10, 100].map((at, i) => ({ at, value: Math.exp(errors[i] * source.normal()), error: errors[i] })),
      ),
    );
    const spread = Math.sqrt(slopes.reduce((sum, slope) => sum + (slope?.value ?? 0) ** 2, 0) / slopes.length);
    // The weights move a little with the values, which is of second order; 5 standard errors of a spread.
    expect(Math.abs(spread / (slopes[0]?.error ?? 0) - 1)).toBeLessThan(5 / Math.sqrt(2 * 4000) + 2 * 0.05);
  });

  it("is undefined for fewer than two abscissas", () => {
    const point = { at: 1, value: 1, error: 0.1 };
    expect(weightedLogLogSlope([])).toBeUndefined();
    expect(weightedLogLogSlope([point])).toBeUndefined();
    expect(weightedLogLogSlope([point, point])).toBeUndefined();
  });
});
