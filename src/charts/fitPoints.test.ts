import { describe, expect, it } from "vitest";
import { fitPoints } from "./fitPoints";

describe("fitPoints", () => {
  it("keeps shapes, centres them and turns y upwards", () => {
    const { x, y } = fitPoints([-2, -1, 2, 1], 2, 200, 200);
    expect([x(0), y(0)]).toEqual([100, 100]);
    expect(x(1) - x(0)).toBeCloseTo(y(0) - y(1), 9);
    expect(x(2)).toBeCloseTo(180, 9);
  });

  it("is finite without points", () => {
    expect(Number.isFinite(fitPoints([], 2, 100, 100).x(0))).toBe(true);
  });
});
