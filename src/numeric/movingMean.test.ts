import { describe, expect, it } from "vitest";
import { movingMean } from "./movingMean";

describe("movingMean", () => {
  it("is the value itself for a window of one", () => {
    expect([...movingMean([3, 1, 2], 1)]).toEqual([3, 1, 2]);
  });

  it("takes the mean around each value, and of fewer at the ends", () => {
    expect([...movingMean([1, 2, 6, 4, 5], 3)]).toEqual([1, 3, 4, 5, 5]);
    expect([...movingMean([1, 2, 6, 4, 7], 5)]).toEqual([1, 3, 4, 17 / 3, 7]);
  });

  it("leaves a straight line as it is", () => {
    const line = Array.from({ length: 20 }, (_, i) => 2 * i);
    movingMean(line, 7).forEach((value, i) => {
      expect(value).toBeCloseTo(line[i], 10);
    });
  });

  it("leaves out what is no number", () => {
    expect([...movingMean([1, Number.NaN, 3], 3)]).toEqual([1, 2, 3]);
    expect([...movingMean([Number.NaN], 3)]).toEqual([Number.NaN]);
  });
});
