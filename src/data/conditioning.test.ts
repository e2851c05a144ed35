import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { type Conditioning, divide, division, unite } from "./conditioning";
import type { DatasetSummary } from "./dataset";
import { density } from "./densities";

function images(width: number, height: number, labelCount = 10): DatasetSummary {
  return {
    id: "files",
    kind: "image",
    size: width * height,
    width,
    height,
    modalities: 1,
    labelCount,
    trainCount: 20,
    heldOutCount: 20,
  };
}

const quadrants = (count: number): Conditioning => ({ condition: "quadrants", quadrants: count });
const byLabel: Conditioning = { condition: "label", quadrants: 1 };

describe("division by quadrants", () => {
  it("shows the lower left, the upper left and the lower right, in this order", () => {
    // 0 1 | 2 3
    // 4 5 | 6 7
    const shown = (count: number) => [...division(images(4, 2), quadrants(count)).shown];
    expect(shown(1)).toEqual([4, 5]);
    expect(shown(2)).toEqual([0, 1, 4, 5]);
    expect(shown(3)).toEqual([0, 1, 4, 5, 6, 7]);
  });

  it("gives the smaller part of an odd edge to the left and to the top", () => {
    expect([...division(images(3, 3), quadrants(1)).shown]).toEqual([3, 6]);
    expect([...division(images(3, 3), quadrants(3)).hidden]).toEqual([1, 2]);
  });

  it("takes a row apart and puts it together again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (width, height, count, rows) => {
          const parts = division(images(width, height, 0), quadrants(count));
          const values = Float32Array.from({ length: rows * width * height }, (_, i) => i);
          const { x, condition } = divide(parts, values, undefined);
          expect([x.length, condition.length]).toEqual([rows * parts.size, rows * parts.conditionSize]);
          expect(Math.min(parts.size, parts.conditionSize)).toBeGreaterThan(0);
          expect(x.toSorted()).toEqual(x);
          expect(condition.toSorted()).toEqual(condition);
          expect(unite(parts, x, condition)).toEqual(values);
        },
      ),
    );
  });

  it("is refused where there are none", () => {
    for (const dataset of [images(1, 28), images(28, 1), density("rings", 1)]) {
      expect(() => division(dataset, quadrants(1))).toThrow("quadrantsNeedImages");
    }
  });
});

describe("division by label", () => {
  it("gives the label one-hot and explains everything", () => {
    const parts = division(images(2, 1, 3), byLabel);
    expect(parts).toMatchObject({ size: 2, conditionSize: 3 });
    const values = Float32Array.of(1, 2, 3, 4);
    const { x, condition } = divide(parts, values, Uint8Array.of(2, 0));
    expect(x).toEqual(values);
    expect([...condition]).toEqual([0, 0, 1, 1, 0, 0]);
    expect(unite(parts, x, condition)).toEqual(values);
  });

  it("works for points", () => {
    expect(division(density("rings", 1), byLabel)).toMatchObject({ size: 2, conditionSize: 3 });
  });

  it("is refused without labels, with one sentence that says what to do", () => {
    expect(() => division(images(28, 28, 0), byLabel)).toThrow("conditionUnlabelled");
    try {
      divide(division(images(2, 2), byLabel), new Float32Array(4), undefined);
      expect.unreachable();
    } catch (problem) {
      expect(wordProblem(problem as Problem)).toMatch(/^Your files has images without labels.*choose quadrants/);
    }
  });
});
