import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseNormal, normalMidpoints } from "./inverseNormal";
import { normalDistribution } from "./normalDistribution";

describe("inverseNormal", () => {
  // Published quantiles, to all their digits.
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.84134474606854293, 1],
    [0.25, -0.6744897501960817],
    [0.001, -3.0902323061678132],
    [1e-5, -4.264890793922825],
    [1e-10, -6.361340902404056],
    [1e-20, -9.262340089798409],
  ])("of %d is %d", (probability, z) => {
    expect(inverseNormal(probability)).toBeCloseTo(z, 12);
  });

  it("undoes the distribution function to 1e-9", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 6, noNaN: true }), (z) => {
        // Above 0 the rounding of 1 − p is what limits the round trip.
        const tolerance = z < 0 ? 1e-9 : 1e-9 + 1e-16 / normalDistribution(-z) / Math.max(z, 1);
        expect(Math.abs(inverseNormal(normalDistribution(z)) - z)).toBeLessThan(tolerance);
      }),
    );
  });

  it("meets at the seams of its three approximations", () => {
    for (const seam of [0.075, Math.exp(-25)]) {
      const below = inverseNormal(seam * (1 - 1e-12));
      const above = inverseNormal(seam * (1 + 1e-12));
      expect(above).toBeGreaterThan(below);
      expect(above - below).toBeLessThan(1e-10);
    }
  });

  it("is infinite at the ends and not a number beyond", () => {
    expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseNormal(-0.1)).toBeNaN();
    expect(inverseNormal(Number.NaN)).toBeNaN();
  });
});

describe("normalMidpoints", () => {
  it("is symmetric and ascends", () => {
    const z = normalMidpoints(20);
    expect(z).toHaveLength(20);
    for (let i = 0; i < 20; i++) expect(z[i]).toBeCloseTo(-z[19 - i], 12);
    for (let i = 1; i < 20; i++) expect(z[i]).toBeGreaterThan(z[i - 1]);
  });

  it("of one is the middle", () => {
    expect(normalMidpoints(1)).toEqual([0]);
  });
});
