import { describe, expect, it } from "vitest";
import { mesh } from "./mesh";

describe("mesh", () => {
  it("joins the neighbours in each row and each column", () => {
    // 2 × 2 samples in three dimensions, of which two are drawn.
    const grid = [0, 1, 9, 1, 1, 9, /**/ 0, 0, 9, 1, 0, 9];
    expect(mesh(grid, 2, 3)).toEqual([
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 0],
      ],
    ]);
  });

  it("of one latent dimension is one curve", () => {
    expect(mesh([0, 0, 1, 1, 2, 4], 3, 2)).toEqual([
      [
        [0, 0],
        [1, 1],
        [2, 4],
      ],
    ]);
  });

  it("of nothing is nothing", () => {
    expect(mesh([], 0, 2)).toEqual([]);
  });
});
