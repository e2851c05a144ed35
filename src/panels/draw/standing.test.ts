import { describe, expect, it } from "vitest";
import { binsAround, shareAbove } from "./standing";

const values = Float32Array.of(-4, -3, -2, -1);

describe("shareAbove", () => {
  it("counts those that are more", () => {
    expect([-5, -4, -2.5, 0].map((value) => shareAbove(values, value))).toEqual([1, 0.75, 0.5, 0]);
    expect(shareAbove(new Float32Array(), 0)).toBeUndefined();
  });
});

describe("binsAround", () => {
  it("reaches from the lowest to the highest, the one in question among them", () => {
    expect(binsAround(values, -8, 7)).toEqual({ low: -8, high: -1, counts: [0, 0, 0, 0, 1, 1, 2] });
  });

  it("is one unit wide where all are the same, and leaves out what is no number", () => {
    expect(binsAround(Float32Array.of(2, Number.NaN), 2, 2)).toEqual({ low: 2, high: 3, counts: [1, 0] });
  });
});
