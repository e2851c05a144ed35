import { describe, expect, it } from "vitest";
import { inverseLaplace, laplaceDistribution, laplaceMidpoints } from "./laplaceDistribution";

describe("the Laplace distribution", () => {
  it("has the quantiles that its density integrates to", () => {
    expect(laplaceDistribution(0)).toBe(0.5);
    expect(laplaceDistribution(Math.log(2))).toBeCloseTo(0.75, 15);
    expect(laplaceDistribution(-Math.log(5))).toBeCloseTo(0.1, 15);
  });

  it("goes forth and back", () => {
    for (const z of [-6, -1, -0.1, 0, 0.3, 2, 8]) expect(inverseLaplace(laplaceDistribution(z))).toBeCloseTo(z, 9);
  });

  it("is infinite at the ends and not a number beyond", () => {
    expect(inverseLaplace(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseLaplace(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseLaplace(-0.1)).toBeNaN();
    expect(inverseLaplace(1.1)).toBeNaN();
  });
});

describe("laplaceMidpoints", () => {
  it("is symmetric, ascends, and stands at equal steps of probability", () => {
    const z = laplaceMidpoints(20);
    for (let i = 0; i < 20; i++) {
      expect(z[i]).toBeCloseTo(-z[19 - i], 12);
      expect(laplaceDistribution(z[i])).toBeCloseTo((i + 0.5) / 20, 12);
    }
  });
});
