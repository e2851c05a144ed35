import { describe, expect, it } from "vitest";
import { corners, distributionAt, least, normalised, placeOf, type Three, withProbability } from "./simplex";

describe("the triangle", () => {
  it("has certainty at its corners and the uniform distribution in its middle", () => {
    expect(placeOf([1, 0, 0])).toEqual([...corners[0]]);
    expect(placeOf([0, 0, 1])).toEqual([...corners[2]]);
    expect(placeOf([1 / 3, 1 / 3, 1 / 3])[1]).toBeCloseTo((2 / 3) * corners[1][1], 12);
  });

  it("gives back the distribution of a place, but for what each category keeps", () => {
    const found = distributionAt(...placeOf([0.5, 0.3, 0.2]));
    [0.5, 0.3, 0.2].forEach((value, c) => {
      expect(found[c]).toBeCloseTo(least + (1 - 3 * least) * value, 12);
    });
  });

  it("stays within itself when the pointer leaves it", () => {
    for (const [x, y] of [
      [-1, 2],
      [0.5, -3],
      [4, 0.5],
    ]) {
      const found = distributionAt(x, y);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(least - 1e-12);
      expect(found[0] + found[1] + found[2]).toBeCloseTo(1, 12);
    }
  });
});

describe("withProbability", () => {
  it("sets one category, and lets the others keep their ratio", () => {
    const found = withProbability([0.5, 0.3, 0.2], 0, 0.25);
    expect(found[0]).toBeCloseTo(0.25, 12);
    expect((found[1] - least) / (found[2] - least)).toBeCloseTo((0.45 - least) / (0.3 - least), 9);
    expect(found[0] + found[1] + found[2]).toBeCloseTo(1, 12);
  });

  it("gives the others the same where they had nothing", () => {
    const [, b, c] = withProbability([1, 0, 0] as Three, 0, 0.5);
    expect(b).toBeCloseTo(c, 12);
  });
});

describe("normalised", () => {
  it("of nothing is uniform", () => {
    expect(normalised([0, 0, 0]).map((value) => value.toFixed(6))).toEqual(["0.333333", "0.333333", "0.333333"]);
  });
});
