import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestTriangles } from "./downsample";

const steps = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("largestTriangles", () => {
  it("keeps everything that fits", () => {
    expect(largestTriangles([0, 1, 2], [[5, 6, 7]], 3)).toEqual([0, 1, 2]);
    expect(largestTriangles([], [[]], 3)).toEqual([]);
  });

  it("picks what a computation by hand picks", () => {
    // Buckets {1, 2}, {3, 4}; next means (3.5, 0.5) and then (5, 0).
    // Twice the areas from (0, 0): point 1 (y = 4) 13.5, point 2 (y = −1) 4.5; from (1, 4): point 3 (y = 0) 8, point 4 (y = 1) 0.
    expect(largestTriangles(steps(6), [[0, 4, -1, 0, 1, 0]], 4)).toEqual([0, 1, 3, 5]);
  });

  it("keeps a spike of one point among ten thousand", () => {
    const y = steps(10_000).map((i) => (i === 6_543 ? 40 : Math.sin(i / 500)));
    expect(largestTriangles(steps(10_000), [y], 400)).toContain(6_543);
  });

  it("keeps a spike of any of its lines, whatever their units", () => {
    const small = steps(5_000).map((i) => (i === 1_234 ? 0.02 : 0.01));
    const large = steps(5_000).map((i) => (i === 4_321 ? -9_000 : -400));
    const kept = largestTriangles(steps(5_000), [small, large], 100);
    expect(kept).toContain(1_234);
    expect(kept).toContain(4_321);
  });

  it("gives exactly `limit` ascending indices with both ends, gaps or not", () => {
    const value = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 300 }), fc.integer({ min: 3, max: 60 }), (y, limit) => {
        const kept = largestTriangles(steps(y.length), [y], limit);
        expect(kept).toHaveLength(Math.min(limit, y.length));
        expect(kept[0]).toBe(0);
        expect(kept[kept.length - 1]).toBe(y.length - 1);
        for (let i = 1; i < kept.length; i++) expect(kept[i]).toBeGreaterThan(kept[i - 1]);
      }),
    );
  });
});
