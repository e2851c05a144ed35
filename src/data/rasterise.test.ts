import { describe, expect, it } from "vitest";
import { band, rasterise } from "./rasterise";

const ink = (image: Uint8Array) => image.reduce((sum, value) => sum + value, 0) / 255;

describe("rasterise", () => {
  it("covers as much as the strokes do", () => {
    expect(ink(rasterise([[16, 16]], 6, 32, 32))).toBeCloseTo(Math.PI * 36, -0.5);
    const length = Math.hypot(14, 9);
    expect(Math.abs(ink(rasterise([[8, 10, 22, 19]], 2, 32, 32)) - (4 * length + Math.PI * 4))).toBeLessThan(1.5);
  });

  it("shares a straight edge between the pixels that it crosses", () => {
    const image = rasterise([[-9, 4, 19, 4]], 1.25, 8, 8);
    const column = Array.from({ length: 8 }, (_, row) => image[row * 8 + 3]);
    expect(column).toEqual([0, 0, Math.round(0.25 * 255), 255, 255, Math.round(0.25 * 255), 0, 0]);
  });

  it("does not darken where strokes cross or repeat", () => {
    const once = rasterise([[2, 2, 14, 13]], 1, 16, 16);
    expect(
      rasterise(
        [
          [2, 2, 14, 13],
          [14, 13, 2, 2],
        ],
        1,
        16,
        16,
      ),
    ).toEqual(once);
  });

  it("cuts off what lies outside, and overwrites what the target held", () => {
    const target = new Uint8Array(64).fill(7);
    expect(rasterise([[-50, -50, -20, -20]], 3, 8, 8, target)).toBe(target);
    expect(ink(target)).toBe(0);
  });
});

describe("band", () => {
  it("leaves the middle of the stroke empty", () => {
    const ring = band([[16, 16]], 4, 9, 32, 32, new Uint8Array(32 * 32));
    expect(ink(ring)).toBeCloseTo(Math.PI * (81 - 16), -0.5);
    expect(ring[16 * 32 + 16]).toBe(0);
    expect(ring[16 * 32 + 22]).toBe(255);
  });

  it("is the difference of two pens where the strokes are straight", () => {
    const lines = [[-9, 16, 40, 16]];
    const [wide, narrow] = [5.25, 2.75].map((radius) => rasterise(lines, radius, 32, 32));
    const hollow = band(lines, 2.75, 5.25, 32, 32, new Uint8Array(32 * 32));
    hollow.forEach((value, pixel) => {
      expect(Math.abs(value - (wide[pixel] - narrow[pixel]))).toBeLessThanOrEqual(1);
    });
  });
});
