import { describe, expect, it } from "vitest";
import { mostProbable } from "./mostProbable";

// Two examples, of a latent with four codes and one with two.
const codes = {
  categories: [4, 2],
  posteriors: Float32Array.of(0.1, 0.4, 0.2, 0.3, 1, 0, /**/ 0, 0, 1, 0, 0.5, 0.5),
};

describe("mostProbable", () => {
  it("takes the first latent's largest three, made to add up to 1", () => {
    const found = mostProbable(codes, 0);
    expect(found?.codes).toEqual([1, 3, 2]);
    expect(found?.probabilities[0]).toBeCloseTo(0.01 + (0.97 * 0.4) / 0.9, 6);
  });

  it("keeps a certain posterior inside of the simplex", () => {
    const found = mostProbable(codes, 1);
    expect(found?.codes[0]).toBe(2);
    expect(Math.min(...(found?.probabilities ?? []))).toBeGreaterThan(0);
  });

  it("has none of a latent with two codes, or beyond the examples", () => {
    expect(mostProbable({ categories: [2], posteriors: Float32Array.of(0.5, 0.5) }, 0)).toBeUndefined();
    expect(mostProbable(codes, 2)).toBeUndefined();
  });
});
