import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { digitStyles, drawDigits } from "./digitStyles";
import { segmentForms } from "./segmentForms";

const digits = Uint8Array.from({ length: 10 }, (_, digit) => digit);

describe.each([0, 1, 2, 3])("style %i", (style) => {
  const draw = (width: number, height: number) =>
    drawDigits(digitStyles[style], digits, width, height, stream(1, "test"));
  const background = style === 1 ? 255 : 0;

  it.each([
    [28, 28],
    [20, 20],
    [16, 40],
    [64, 24],
  ])("fills an image of %i × %i and leaves its edge free", (width, height) => {
    const values = draw(width, height);
    expect(values).toHaveLength(10 * width * height);
    for (const digit of digits) {
      const image = values.subarray(digit * width * height, (digit + 1) * width * height);
      const inked = Array.from(image.keys()).filter((pixel) => image[pixel] !== background);
      const [columns, rows] = [inked.map((p) => p % width), inked.map((p) => Math.floor(p / width))];
      expect(Math.min(...columns)).toBeGreaterThan(0);
      expect(Math.max(...columns)).toBeLessThan(width - 1);
      expect(Math.min(...rows)).toBeGreaterThan(0);
      expect(Math.max(...rows)).toBeLessThan(height - 1);
      expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(0.5 * Math.min(width, height));
    }
  });

  it("draws into the smallest image too", () => {
    expect(draw(1, 1)).toHaveLength(10);
  });
});

describe("segmentForms", () => {
  it("has no two digits that look the same", () => {
    const looks = segmentForms.flatMap((ways) => ways.map((form) => JSON.stringify(form.toSorted())));
    expect(new Set(looks).size).toBe(looks.length);
    expect(segmentForms).toHaveLength(10);
  });
});
