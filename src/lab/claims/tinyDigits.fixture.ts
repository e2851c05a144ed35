import type { Dataset, Examples } from "../../data/dataset";
import { penDigits } from "../../data/penDigits";

const [edge, block] = [7, 4];

/** Pen digits of 7×7 black and white pixels: small enough that a test trains thousands of steps in seconds. */
export function tinyDigits(seed: number): Dataset {
  const { train, heldOut, ...summary } = penDigits(seed);
  return { ...summary, size: edge * edge, width: edge, height: edge, train: coarse(train), heldOut: coarse(heldOut) };
}

/** A block of pixels is on where more than a quarter of it is inked. */
function coarse({ count, values, labels }: Examples): Examples {
  const wide = edge * block;
  const pixels = new Uint8Array(count * edge * edge);
  const ink = new Float64Array(pixels.length);
  for (let i = 0; i < values.length; i++) {
    const [example, row, column] = [Math.floor(i / wide ** 2), Math.floor(i / wide) % wide, i % wide];
    ink[example * edge ** 2 + Math.floor(row / block) * edge + Math.floor(column / block)] += values[i] / 255;
  }
  ink.forEach((sum, i) => {
    pixels[i] = sum > block ** 2 / 4 ? 1 : 0;
  });
  return { count, values: pixels, unit: 1, labels };
}
