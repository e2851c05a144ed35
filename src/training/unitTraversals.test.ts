import { describe, expect, it } from "vitest";
import { traversalSteps, unitTraversals } from "./unitTraversals";

const centre = { position: [], codes: [] };

/** Rows of so many numbers. */
function rows(latents: Float32Array, width: number): number[][] {
  return Array.from({ length: latents.length / width }, (_, i) => [...latents.subarray(i * width, (i + 1) * width)]);
}

describe("a traversal of every unit", () => {
  it("moves one dimension from −2 to 2 and leaves the others where they stand", () => {
    const { latents, lengths } = unitTraversals({ position: [0.25, 3], codes: [] }, 2, []);
    expect(lengths).toEqual([9, 9]);
    const [first, second] = [rows(latents, 2).slice(0, 9), rows(latents, 2).slice(9)];
    expect(first.map(([z]) => z)).toEqual([...traversalSteps]);
    expect(first.every(([, z]) => z === 3)).toBe(true);
    expect(second.map(([, z]) => z)).toEqual([...traversalSteps]);
    expect(second.every(([z]) => z === 0.25)).toBe(true);
  });

  it("goes through the categories of a discrete unit beside the dimensions", () => {
    const { latents, lengths } = unitTraversals({ position: [], codes: [2, 1] }, 1, [3, 2]);
    expect(lengths).toEqual([9, 3, 2]);
    expect(rows(latents, 6).slice(9)).toEqual([
      [0, 1, 0, 0, 0, 1],
      [0, 0, 1, 0, 0, 1],
      [0, 0, 0, 1, 0, 1],
      [0, 0, 0, 1, 1, 0],
      [0, 0, 0, 1, 0, 1],
    ]);
  });

  it("shows at most ten categories, and needs no dimensions", () => {
    const { latents, lengths } = unitTraversals(centre, 0, [64]);
    expect(lengths).toEqual([10]);
    expect(latents.length).toBe(640);
  });
});
