import { describe, expect, it } from "vitest";
import { laplaceDistribution } from "../numeric/laplaceDistribution";
import { normalDistribution } from "../numeric/normalDistribution";
import type { View } from "./frame";
import { gridLatents, withCodes } from "./plane";

const view: View = {
  gridSize: 4,
  dimensions: [0, 2],
  position: [0, 0.7],
  probe: [0, 0],
  codes: [],
  picked: { label: 0, example: 0 },
  missing: [],
  examples: 10,
};

describe("gridLatents", () => {
  it.each([
    ["normal", normalDistribution],
    ["laplace", laplaceDistribution],
  ] as const)("stands at equal steps of a %s prior's probability, the first row at the top", (prior, distribution) => {
    const latents = gridLatents(view, 3, prior);
    expect(latents.length).toBe(4 * 4 * 3);
    for (let row = 0; row < 4; row++) {
      for (let column = 0; column < 4; column++) {
        const [across, other, up] = latents.subarray((4 * row + column) * 3);
        expect(distribution(across)).toBeCloseTo((column + 0.5) / 4, 6);
        expect(distribution(up)).toBeCloseTo((3.5 - row) / 4, 6);
        expect(other).toBeCloseTo(0.7, 6);
      }
    }
  });

  it("is one row of a single dimension", () => {
    const row = gridLatents({ ...view, dimensions: [0, 1] }, 1, "laplace");
    expect(row.length).toBe(4);
    expect(row[0]).toBeCloseTo(Math.log(2 / 8), 6);
  });
});

describe("withCodes", () => {
  it("puts the chosen categories behind each row, the first of a latent where none is chosen", () => {
    expect([...withCodes(Float32Array.of(5, 6, 7, 8), 2, [3, 2], [2])]).toEqual(
      [5, 6, 0, 0, 1, 1, 0, 7, 8, 0, 0, 1, 1, 0], // one row after the other
    );
  });
});
