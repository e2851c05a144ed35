import { describe, expect, it } from "vitest";
import { logMeanExp } from "./logMeanExp";

describe("logMeanExp", () => {
  it("is the logarithm of the mean of exponentials", () => {
    expect(logMeanExp(Float64Array.of(Math.log(1), Math.log(2), Math.log(6)))).toBeCloseTo(Math.log(3), 14);
  });

  it.each([-1e5, 1e5])("is stable at %d, where exponentials are not", (offset) => {
    expect(logMeanExp(Float64Array.of(offset, offset + Math.log(3)))).toBeCloseTo(offset + Math.log(2), 9);
  });

  it("passes over weights of 0", () => {
    expect(logMeanExp(Float64Array.of(Number.NEGATIVE_INFINITY, 0))).toBeCloseTo(-Math.log(2), 14);
    expect(logMeanExp(Float64Array.of(Number.NEGATIVE_INFINITY))).toBe(Number.NEGATIVE_INFINITY);
  });
});
