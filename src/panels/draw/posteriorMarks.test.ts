import { describe, expect, it } from "vitest";
import { linear } from "../latent/projection";
import { contour } from "../modalities/contour";
import { lensOver, onPlane } from "./posteriorMarks";

const size = { width: 200, height: 200 };
const whole = onPlane(linear(4), size);

describe("the lens", () => {
  it("stands in the corner farthest from what it shows, with its mean in the middle", () => {
    const density = { mean: [-2, 1], spread: [0.01, 0, 0.0025] } as const;
    const lens = lensOver(density, "normal", whole, size);
    if (!lens) throw new Error("no lens");
    const { from, to, factor } = lens;
    expect([to.left + to.size, to.top + to.size]).toEqual([200, 200]); // the mean is upper left
    expect([lens.x(-2), lens.y(1)]).toEqual([to.left + to.size / 2, to.top + to.size / 2]);
    expect(from.size * factor).toBeCloseTo(to.size, 9);
    expect(lens.x(-1.9) - lens.x(-2)).toBeCloseTo(factor * (whole.x(-1.9) - whole.x(-2)), 9);
    for (const [x, y] of contour(density, "normal")) {
      expect(lens.x(x)).toBeGreaterThan(to.left);
      expect(lens.y(y)).toBeLessThan(200);
    }
  });

  it("is not needed where the posterior is large, nor to be had of one without extent", () => {
    expect(lensOver({ mean: [0, 0], spread: [1, 0, 1] }, "normal", whole, size)).toBeUndefined();
    expect(lensOver({ mean: [0, 0], spread: [0, 0, 0] }, "normal", whole, size)).toBeUndefined();
    expect(lensOver({ mean: [0, 0], spread: [Number.NaN, 0, 0] }, "normal", whole, size)).toBeUndefined();
  });
});
