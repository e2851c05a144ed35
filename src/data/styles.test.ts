import { describe, expect, it } from "vitest";
import { nearest, sameBytes } from "./images.fixture";
import { styles } from "./styles";

const size = 400;
const four = styles(1, 4);

/** One modality of one held-out or training example. */
function image({ values }: (typeof four)["train"], example: number, modality: number): Uint8Array {
  const start = (4 * example + modality) * size;
  return Uint8Array.from(values.subarray(start, start + size));
}

const images = (part: "train" | "heldOut", count: number, modality: number) =>
  Array.from({ length: count }, (_, i) => image(four[part], i, modality));

const ink = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / 255;

describe("styles", () => {
  it("says what it holds", () => {
    const { train, heldOut, ...rest } = four;
    expect(rest).toMatchObject({ id: "styles", kind: "image", width: 20, height: 80, size: 1600, modalities: 4 });
    expect([train.values.length, heldOut.values.length]).toEqual([2048 * 1600, 512 * 1600]);
    expect(new Set(heldOut.labels)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  });

  it("depends on the seed, and has the first of its modalities in common with fewer of them", () => {
    const [two, again, other] = [styles(1, 2), styles(1, 2), styles(2, 2)];
    expect(two.train.labels).toEqual(four.train.labels);
    expect(sameBytes(two.train.values, again.train.values)).toBe(true);
    expect(sameBytes(two.train.values, other.train.values)).toBe(false);
    const firstTwo = Uint8Array.from(four.train.values).filter((_, at) => at % 1600 < 800);
    expect(sameBytes(two.train.values, firstTwo)).toBe(true);
  });

  it.each([0, 1, 2, 3])("can be read in style %i: the nearest neighbour mostly has the same label", (modality) => {
    const { train, heldOut } = four;
    const known = Uint8Array.from(images("train", 1000, modality).flatMap((values) => [...values]));
    const right = images("heldOut", 100, modality).filter(
      (values, i) => train.labels?.[nearest(values, known, size)] === heldOut.labels?.[i],
    );
    expect(right.length).toBeGreaterThan(90);
  });

  it("has dark ground in every style but the second", () => {
    const border = (values: Uint8Array) => [...values.subarray(0, 20), ...values.subarray(380)];
    for (const modality of [0, 1, 2, 3]) {
      const grounds = images("train", 2048, modality).flatMap(border);
      expect(new Set(grounds)).toEqual(new Set([modality === 1 ? 255 : 0]));
    }
  });

  it("shares nothing between modalities but the digit: within one, their amounts of ink are uncorrelated", () => {
    const { labels = new Uint8Array() } = four.train;
    // [M, N] ink less the mean of the digit's.
    const residuals = [0, 1, 2, 3].map((modality) => {
      const inks = images("train", 2048, modality).map(ink);
      const means = Array.from({ length: 10 }, (_, digit) => {
        const own = inks.filter((_, i) => labels[i] === digit);
        return own.reduce((sum, value) => sum + value, 0) / own.length;
      });
      return inks.map((value, i) => value - means[labels[i]]);
    });
    const product = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    for (const [i, a] of residuals.entries()) {
      for (const b of residuals.slice(i + 1)) {
        // Four standard errors.
        expect(Math.abs(product(a, b)) / Math.sqrt(product(a, a) * product(b, b))).toBeLessThan(4 / Math.sqrt(2048));
      }
    }
  });
});
