import { describe, expect, it } from "vitest";
import { digitStyles } from "../../data/digitStyles";
import { rasterise } from "../../data/rasterise";
import { inkShare, type Mark, paint, seen } from "./drawing";

const paper = { width: 28, height: 28 };
const [pen, display] = digitStyles;
const upright: Mark = { kind: "stroke", line: [0.5, 0.2, 0.5, 0.8] };
const across: Mark = { kind: "stroke", line: [0.2, 0.5, 0.8, 0.5] };

describe("a drawing", () => {
  it("is drawn as the data's strokes are", () => {
    const bytes = rasterise([[14, 5.6, 14, 22.4]], 1.25, 28, 28);
    expect(paint([upright], paper, pen, 1.25)).toEqual(Float32Array.from(bytes, (byte) => byte / 255));
  });

  it("has a pen that grows with the image", () => {
    const share = (edge: number) =>
      inkShare(paint([upright], { width: edge, height: edge }, pen, 2) ?? new Float32Array(1));
    expect(share(56)).toBeCloseTo(share(28), 2);
    expect(inkShare(paint([upright], paper, pen, 3) as Float32Array)).toBeGreaterThan(share(28));
  });

  it("is nothing before the first stroke and after it is cleared", () => {
    expect(paint([], paper, pen, 1)).toBeUndefined();
    expect(paint([upright, { kind: "blank" }], paper, pen, 1)).toBeUndefined();
    expect(paint([upright, { kind: "blank" }, across], paper, pen, 1)).toEqual(paint([across], paper, pen, 1));
  });

  it.each(digitStyles.map((style, i) => [i, style] as const))("has dots in style %i", (_, style) => {
    const values = paint([{ kind: "stroke", line: [0.5, 0.5] }], paper, style, 1.5) as Float32Array;
    const empty = paint([{ kind: "stroke", line: [-5, -5] }], paper, style, 1.5) as Float32Array;
    expect(values.every(Number.isFinite)).toBe(true);
    expect(values[14 * 28 + 14]).not.toBe(empty[14 * 28 + 14]);
  });

  it("lies over an example, dark on light where the style is", () => {
    const example = (value: number): Mark => ({
      kind: "example",
      example: 0,
      values: new Float32Array(784).fill(value),
    });
    expect(paint([upright, example(0.25)], paper, pen, 1)?.every((value) => value === 0.25)).toBe(true);
    const bright = paint([example(0.25), upright], paper, pen, 1) as Float32Array;
    expect([Math.min(...bright), Math.max(...bright)]).toEqual([0.25, 1]);
    const dark = paint([example(0.75), upright], paper, display, 1) as Float32Array;
    expect([Math.min(...dark), Math.max(...dark)]).toEqual([0, 0.75]);
  });

  it("leaves out an example of another size", () => {
    const small: Mark = { kind: "example", example: 0, values: new Float32Array(16) };
    expect(paint([small], paper, pen, 1)).toBeUndefined();
    expect(paint([small, upright], paper, pen, 1)).toEqual(paint([upright], paper, pen, 1));
    expect(seen([small, upright, across]).strokes).toHaveLength(2);
  });
});
