import type { RandomStream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import { type Manner, type Writing, write } from "./hand";
import { type Form, penForms } from "./penForms";
import { band, type Polyline, rasterise } from "./rasterise";
import { segmentForms } from "./segmentForms";

/** What tells one style of digits from another. */
export interface DigitStyle {
  /** The ways to write each digit, 0 to 9. */
  readonly forms: readonly (readonly Form[])[];
  readonly manner: Manner;
  /** Draws a hand's lines into a [height, width] image of bytes. */
  readonly ink: (writing: Writing, width: number, height: number, target: Uint8Array) => void;
}

const pen: Manner = {
  slant: [0.16, 0.17],
  rotation: [0, 0.07],
  height: [9.2, 0.5],
  breadth: 0.13,
  radius: [1.25, 0.2],
  offset: 0.4,
  wobble: [0.07, 0.025],
  reach: 11,
};

const display: Manner = {
  ...pen,
  rotation: [0, 0],
  wobble: [0, 0],
  slant: [0.08, 0.08],
  height: [9, 0.5],
  radius: [1.5, 0.15],
  offset: 0.8,
  reach: 10.6,
};

const brush: Manner = { ...pen, slant: [0, 0.1], radius: [2.6, 0.15], height: [9.5, 0.4], reach: 9.6 };

const needle: Manner = { ...pen, slant: [-0.1, 0.17], radius: [1, 0.08], height: [10, 0.4], offset: 0.6 };

/** The middles of equal parts of each line, about `spacing` pixels apart. */
function dots(lines: readonly Polyline[], spacing: number): Polyline[] {
  return lines.flatMap((line) => {
    const lengths = Array.from({ length: line.length / 2 - 1 }, (_, i) =>
      Math.hypot(line[2 * i + 2] - line[2 * i], line[2 * i + 3] - line[2 * i + 1]),
    );
    const total = sum(lengths);
    const count = Math.max(1, Math.round(total / spacing));
    let [piece, before] = [0, 0];
    return Array.from({ length: count }, (_, i) => {
      const at = ((i + 0.5) * total) / count;
      while (before + lengths[piece] < at) before += lengths[piece++];
      const share = (at - before) / lengths[piece];
      const [x, y, nextX, nextY] = line.slice(2 * piece, 2 * piece + 4);
      return [x + share * (nextX - x), y + share * (nextY - y)];
    });
  });
}

/** Four styles that differ to the eye and share nothing but the digit. */
export const digitStyles: readonly DigitStyle[] = [
  /** A pen's strokes, light on dark. */
  {
    forms: penForms,
    manner: pen,
    ink: ({ lines, radius }, width, height, target) => rasterise(lines, radius, width, height, target),
  },

  /** A display of seven segments, dark on light. */
  {
    forms: segmentForms,
    manner: display,
    ink({ lines, radius }, width, height, target) {
      rasterise(lines, radius, width, height, target);
      for (let pixel = 0; pixel < target.length; pixel++) target[pixel] = 255 - target[pixel];
    },
  },

  /** The outline of a brush's strokes. */
  {
    forms: penForms,
    manner: brush,
    ink: ({ lines, radius }, width, height, target) => band(lines, 0.6 * radius, radius, width, height, target),
  },

  /** Rows of dots. */
  {
    forms: penForms,
    manner: needle,
    ink: ({ lines, radius }, width, height, target) =>
      rasterise(dots(lines, 3 * radius), radius, width, height, target),
  },
];

/** [N, height · width] bytes: each digit in a hand of its own. */
export function drawDigits(
  { forms, manner, ink }: DigitStyle,
  digits: Uint8Array,
  width: number,
  height: number,
  source: RandomStream,
): Uint8Array {
  const size = width * height;
  const values = new Uint8Array(digits.length * size);
  digits.forEach((digit, i) => {
    ink(write(forms[digit], manner, width, height, source), width, height, values.subarray(i * size, (i + 1) * size));
  });
  return values;
}
