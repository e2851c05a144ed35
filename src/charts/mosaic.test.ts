import { describe, expect, it } from "vitest";
import { mosaic } from "./mosaic";

/** The red channel, one string a row: `#` ink, `.` paper, space transparent. */
function picture({ width, height, pixels }: ReturnType<typeof mosaic>): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const at = 4 * (y * width + x);
      if (pixels[at + 3] === 0) return " ";
      return pixels[at] < 128 ? "#" : ".";
    }).join(""),
  );
}

describe("mosaic", () => {
  it("lays images out row by row, with gaps and an unfinished last row", () => {
    const intensities = [1, 0, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 1, 1];
    const tiles = mosaic({ intensities, tileWidth: 2, tileHeight: 2, columns: 2, gap: 1 });
    expect(picture(tiles)).toEqual(["#. .#", ".. ..", "     ", "..   ", "##   "]);
  });

  it("handles images that are not square", () => {
    const tiles = mosaic({ intensities: [1, 0, 0, 0, 0, 1], tileWidth: 3, tileHeight: 2, columns: 1, gap: 0 });
    expect(picture(tiles)).toEqual(["#..", "..#"]);
  });

  it("clamps intensities", () => {
    const { pixels } = mosaic({ intensities: [7, -7], tileWidth: 1, tileHeight: 1, columns: 2, gap: 0 });
    expect([pixels[0], pixels[4]]).toEqual([17, 250]);
  });

  it("of nothing has a size that a canvas accepts", () => {
    expect(mosaic({ intensities: [], tileWidth: 28, tileHeight: 28, columns: 5, gap: 0 }).height).toBe(1);
  });

  it("writes over an earlier one of its size, and leaves nothing of it", () => {
    const size = { tileWidth: 1, tileHeight: 1, columns: 2, gap: 0 };
    const first = mosaic({ ...size, intensities: [1, 1, 1, 1] });
    const second = mosaic({ ...size, intensities: [0, 1, 1] }, first);
    expect(second.pixels).toBe(first.pixels);
    expect(picture(second)).toEqual([".#", "# "]);
    expect(mosaic({ ...size, intensities: [0] }, first).pixels).not.toBe(first.pixels);
  });
});
