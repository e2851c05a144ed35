import { describe, expect, it } from "vitest";
import { stream } from "../../numeric/random";
import { contour } from "./contour";

describe("a contour", () => {
  it("of a normal has one Mahalanobis distance everywhere", () => {
    const density = { mean: [1, -2], spread: [4, 1.2, 1] } as const;
    const determinant = 4 * 1 - 1.2 ** 2;
    for (const [x, y] of contour(density, "normal")) {
      const [dx, dy] = [x - 1, y + 2];
      expect((dx * dx * 1 - 2 * dx * dy * 1.2 + dy * dy * 4) / determinant).toBeCloseTo(4, 10);
    }
  });

  it("of a Laplace is a diamond along the axes", () => {
    const corners = contour({ mean: [1, 0], spread: [0.25, 0, 4] }, "laplace");
    expect(corners).toEqual([
      [2.75, 0],
      [1, 7],
      [-0.75, 0],
      [1, -7],
    ]);
  });

  it("holds 86 % of either, the inner one 39 %", () => {
    const random = stream(1, "contour");
    const laplace = () => {
      const u = 2 * random.uniform() - 1;
      return -Math.sign(u) * Math.log(1 - Math.abs(u));
    };
    const points = Array.from({ length: 20_000 }, () => ({
      normal: Math.hypot(random.normal(), random.normal()),
      laplace: Math.abs(laplace()) + Math.abs(laplace()),
    }));
    for (const family of ["normal", "laplace"] as const) {
      for (const [which, share] of [["outer", 0.865] as const, ["inner", 0.393] as const]) {
        const [[radius]] = contour({ mean: [0, 0], spread: [1, 0, 1] }, family, which);
        const inside = points.filter((point) => point[family] <= radius).length / points.length;
        expect(Math.abs(inside - share)).toBeLessThan(0.01);
      }
    }
  });

  it("of a single dimension is a line", () => {
    for (const [, y] of contour({ mean: [0.5, 0], spread: [0.04, 0, 0] }, "normal")) expect(y).toBe(0);
  });
});
