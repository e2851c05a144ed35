import { describe, expect, it } from "vitest";
import { density, shareBeyond } from "./density";

const values = [-1.5, -0.5, -0.5, 0.5, 9, Number.NaN];

describe("density", () => {
  it("sums up to the share of values that are inside", () => {
    const heights = density(values, 2, 4);
    expect(heights.map((height) => height * 6)).toEqual([1, 2, 1, 0].map((count) => expect.closeTo(count, 9)));
  });

  it("is empty without values", () => {
    expect(density([], 2, 3)).toEqual([0, 0, 0]);
  });
});

describe("shareBeyond", () => {
  it("counts what is far out, and what is no number", () => {
    expect(shareBeyond(values, 2)).toBeCloseTo(2 / 6, 9);
    expect(shareBeyond([], 2)).toBe(0);
  });
});
