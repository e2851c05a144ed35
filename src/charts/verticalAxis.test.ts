import { describe, expect, it } from "vitest";
import { linearAxis, logAxis } from "./verticalAxis";

describe("a vertical axis", () => {
  it("has the powers of ten around positive values, fewer where it is short", () => {
    const axis = logAxis([0.02, 30, 0], 200, "en");
    expect(axis.domain).toEqual([0.01, 100]);
    expect(axis.ticks).toEqual([0.01, 0.1, 1, 10, 100]);
    expect(logAxis([0.02, 30], 40, "en").ticks).toEqual([0.01, 1, 100]);
    expect(axis.ticks.map(axis.format)).toEqual(["0.01", "0.1", "1", "10", "100"]);
    expect(axis.format(0.001)).toBe("10⁻³");
  });

  it("puts a value where it came from, and what is below at the bottom", () => {
    const axis = logAxis([0.02, 30], 200, "en");
    expect(axis.value(axis.place(3))).toBeCloseTo(3, 12);
    expect(axis.place(1e-9)).toBe(axis.place(0.01));
  });

  it("has round numbers around values of any sign", () => {
    const axis = linearAxis([-101.2, -95], 160, "en");
    expect(axis.domain[0]).toBeLessThan(-101.2);
    expect(axis.domain[1]).toBeGreaterThan(-95);
    expect(axis.ticks).toContain(-100);
    expect(axis.format(-100)).toBe("−100");
    expect(axis.value(axis.place(-98))).toBe(-98);
  });
});
