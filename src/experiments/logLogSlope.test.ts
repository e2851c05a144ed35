import { describe, expect, it } from "vitest";
import { logLogSlope } from "./logLogSlope";

const points = [1, 10, 100, 1000].map((x) => ({ x, y: 3 * x ** -0.5, error: 0.3 * x ** -0.5 }));

describe("logLogSlope", () => {
  it("is the exponent of a power law, over the points in the range", () => {
    const bent = points.with(0, { x: 1, y: 50, error: 1 });
    const fit = logLogSlope(bent, 10, 1000);
    expect(fit?.slope).toBeCloseTo(-0.5, 12);
    expect([fit?.from, fit?.to]).toEqual([10, 1000]);
  });

  it("has the error that the points' errors give it, for two points too", () => {
    // Each logarithm has an error of 0.1: √2 · 0.1 over the distance.
    expect(logLogSlope(points, 1, 10)?.error).toBeCloseTo((Math.SQRT2 * 0.1) / Math.log(10), 12);
  });

  it("leaves points at zero out, and gives up below two different places", () => {
    const drowned = points.with(3, { x: 1000, y: 0, error: 0.1 });
    expect(logLogSlope(drowned, 1, 1000)?.to).toBe(100);
    expect(logLogSlope(drowned, 100, 1000)).toBeUndefined();
    expect(logLogSlope([points[1], points[1]], 1, 1000)).toBeUndefined();
    expect(logLogSlope([], 1, 1000)).toBeUndefined();
  });
});
