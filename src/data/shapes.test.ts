import { describe, expect, it } from "vitest";
import { shapes } from "./shapes";

const dataset = shapes(1);
const parts = [dataset.train, dataset.heldOut];

/** Every image by its factors, as in "2,0,7,3,3". */
const byFactors = new Map(
  parts.flatMap(({ count, values, factors = [] }) =>
    Array.from({ length: count }, (_, i) => [
      factors.slice(5 * i, 5 * i + 5).join(),
      Uint8Array.from(values.subarray(784 * i, 784 * (i + 1))),
    ]),
  ) as [string, Uint8Array][],
);

function image(...factors: number[]): Uint8Array {
  return byFactors.get(factors.join()) ?? new Uint8Array();
}

const ink = (values: Uint8Array) => values.reduce((sum, value) => sum + value, 0) / 255;

describe("shapes", () => {
  it("says what it holds", () => {
    const { train, heldOut, ...rest } = dataset;
    expect(rest).toMatchObject({ id: "shapes", size: 784, modalities: 1, labelCount: 3, trainCount: 5120 });
    expect(rest.factors?.map(({ count }) => count)).toEqual([3, 4, 8, 8, 8]);
    expect(heldOut.count).toBe(1024);
  });

  it("holds every combination once, and no image twice", () => {
    expect(byFactors.size).toBe(6144);
    expect(new Set([...byFactors.values()].map((values) => values.join())).size).toBe(6144);
  });

  it("labels the shape", () => {
    for (const { labels, factors } of parts) {
      expect(labels).toEqual(factors?.filter((_, at) => at % 5 === 0));
    }
  });

  it("splits by the seed alone", () => {
    expect(shapes(1).heldOut.factors).toEqual(dataset.heldOut.factors);
    expect(shapes(2).heldOut.factors).not.toEqual(dataset.heldOut.factors);
  });

  it("moves right with x and down with y, two pixels a value", () => {
    const [from, right, down] = [image(2, 3, 1, 3, 3), image(2, 3, 1, 4, 3), image(2, 3, 1, 3, 4)];
    expect(right.subarray(2)).toEqual(from.subarray(0, -2));
    expect(down.subarray(56)).toEqual(from.subarray(0, -56));
  });

  it("covers the area of its shape, whichever way it is turned", () => {
    for (const [scale, radius] of [3.5, 4.5, 5.5, 6.5].entries()) {
      for (let orientation = 0; orientation < 8; orientation++) {
        const areas = [0, 1, 2].map((shape) => ink(image(shape, scale, orientation, 7, 0)) / radius ** 2);
        // The heart's curve encloses 3.66 before it is shrunk.
        [2, Math.PI / 2, 3.66 / 1.35 ** 2].forEach((area, shape) => {
          expect(Math.abs(areas[shape] - area)).toBeLessThan(0.1);
        });
      }
    }
  });

  it("turns anticlockwise: a square the same way up again after a quarter, an ellipse on its side", () => {
    const rows = (values: Uint8Array) => Array.from({ length: 28 }, (_, y) => values.subarray(28 * y, 28 * (y + 1)));
    const mirrored = (values: Uint8Array) => Uint8Array.from(rows(values).flatMap((row) => [...row].reverse()));
    // x and 7 − x mirror each other, and so do the angles k/8 and 1 − k/8 of a quarter turn for a square.
    for (const k of [1, 2, 3]) expect(mirrored(image(0, 2, k, 2, 5))).toEqual(image(0, 2, 8 - k, 5, 5));
    const extent = (values: Uint8Array) => rows(values).filter((row) => ink(row) > 0.5).length;
    expect(extent(image(1, 3, 0, 3, 3))).toBeLessThan(9);
    expect(extent(image(1, 3, 7, 3, 3))).toBeGreaterThan(11);
    const right = (values: Uint8Array) => values.filter((_, pixel) => pixel % 28 >= 14 && pixel < 14 * 28);
    const left = (values: Uint8Array) => values.filter((_, pixel) => pixel % 28 < 14 && pixel < 14 * 28);
    // The box in the middle of the image: x = 3 and y = 3 put its centre at 13.
    const [leftInk, rightInk] = [left, right].map((half) => ink(half(image(1, 3, 4, 3, 3))));
    expect(rightInk).toBeGreaterThan(leftInk);
  });
});
