import { describe, expect, it } from "vitest";
import { alternate, largestTiles } from "./arrange";

describe("largestTiles", () => {
  it("uses one line in a wide box and several in a narrow one", () => {
    expect(largestTiles(10, 600, 200, 3, 1)).toEqual({ columns: 10, tile: 60 });
    expect(largestTiles(10, 200, 250, 3, 1)).toEqual({ columns: 5, tile: 40 });
  });

  it("never overflows the box", () => {
    for (const [width, height] of [
      [211, 260],
      [900, 90],
      [50, 700],
    ]) {
      const { columns, tile } = largestTiles(10, width, height, 3, 1);
      expect(columns * tile).toBeLessThanOrEqual(width);
      expect(3 * Math.ceil(10 / columns) * tile).toBeLessThanOrEqual(height + 1e-9);
    }
  });

  it("of a box without a size is empty", () => {
    expect(largestTiles(10, 0, 0, 3, 1).tile).toBe(0);
  });
});

describe("alternate", () => {
  it("puts each row of the lower pictures below their upper ones", () => {
    const upper = new Float32Array([1, 1, 2, 2, 3, 3]);
    const lower = new Float32Array([4, 4, 5, 5, 6, 6]);
    expect([...alternate(upper, lower, 2, 2)]).toEqual([1, 1, 2, 2, 4, 4, 5, 5, 3, 3, 0, 0, 6, 6, 0, 0]);
  });
});
