import { describe, expect, it } from "vitest";
import { movingMean } from "./movingMean";

/** At every place, unless some are named. */
function means(values: readonly number[], window: number, places = [...values.keys()]): number[] {
  return [...movingMean(Float64Array.from(values), window, places)];
}

describe("movingMean", () => {
  it("is the value itself for a window of one", () => {
    expect(means([3, 1, 2], 1)).toEqual([3, 1, 2]);
  });

  it("takes the mean around each value, at the beginning of fewer", () => {
    expect(means([1, 2, 6, 4, 5], 3)).toEqual([1, 3, 4, 5, 4.5]);
    expect(means([1, 2, 6, 4, 7], 5)).toEqual([1, 3, 4, 19 / 4, 17 / 3]);
  });

  it("leaves a straight line as it is, but for its end", () => {
    const line = Array.from({ length: 20 }, (_, i) => 2 * i);
    means(line, 7).forEach((value, i) => {
      expect(value).toBeCloseTo(i < 17 ? line[i] : line[i] - (i - 16), 10);
    });
  });

  it("ends no further from what went before than its own values let it", () => {
    const noise = [...Array(40).fill(0), 10];
    expect(means(noise, 9).at(-1)).toBe(2);
  });

  it("is the same where fewer places are asked for", () => {
    const values = Array.from({ length: 50 }, (_, i) => Math.sin(i * i));
    const all = means(values, 9);
    const places = [0, 3, 4, 20, 47, 49];
    means(values, 9, places).forEach((mean, p) => {
      expect(mean).toBeCloseTo(all[places[p]], 10);
    });
  });

  it("leaves out what is no number", () => {
    expect(means([1, Number.NaN, 3], 3)).toEqual([1, 2, 3]);
    expect(means([Number.NaN], 3)).toEqual([Number.NaN]);
    expect(means([0.1, 0.2, ...Array(4).fill(Number.NaN)], 3)[4]).toBeNaN();
  });
});
