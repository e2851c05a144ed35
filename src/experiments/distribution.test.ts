import { describe, expect, it } from "vitest";
import { describeSample, quantileLevels } from "./distribution";

describe("describeSample", () => {
  it("gives mean, standard deviation and interpolated quantiles", () => {
    const { mean, sd, quantiles } = describeSample(Float64Array.from({ length: 101 }, (_, i) => 100 - i));
    expect(mean).toBeCloseTo(50, 12);
    expect(sd).toBeCloseTo(Math.sqrt((101 * 102) / 12), 12);
    quantileLevels.forEach((level, i) => {
      expect(quantiles[i]).toBeCloseTo(100 * level, 12);
    });
    expect(describeSample(Float64Array.of(0, 1)).quantiles).toEqual([...quantileLevels]);
  });

  it("has no spread for one value", () => {
    expect(describeSample(Float64Array.of(-3))).toEqual({ mean: -3, sd: 0, quantiles: [-3, -3, -3, -3, -3] });
  });

  it("keeps a small spread far from 0", () => {
    const { sd } = describeSample(Float64Array.of(-1e6, -1e6 + 2 ** -30));
    expect(sd / (2 ** -30 / Math.SQRT2)).toBeCloseTo(1, 9);
  });
});
