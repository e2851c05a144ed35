import { describe, expect, it } from "vitest";
import { columnMeans, encoderMeans, gaussianToy } from "./gaussianToy";

const meanSquare = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value * value, 0) / values.length;

describe("gaussianToy", () => {
  it("has the mean of the true posterior in q at the optimum, and the mean of the data in μ", () => {
    const toy = gaussianToy({ dimensions: 3, examples: 10, offset: 0, seed: 1 });
    expect(toy.mean).toEqual(columnMeans(toy.data, 3));
    const posterior = toy.data.map((x, i) => (x + toy.mean[i % 3]) / 2);
    encoderMeans(toy).forEach((value, i) => {
      expect(value).toBeCloseTo(posterior[i], 12);
    });
  });

  it("has data of variance 2 about its mean", () => {
    const toy = gaussianToy({ dimensions: 20, examples: 1000, offset: 0, seed: 2 });
    const variance = meanSquare(toy.data.map((x, i) => x - toy.mean[i % 20])) * (1000 / 999);
    // Five standard errors of the variance of 20 · 999 normals.
    expect(Math.abs(variance - 2)).toBeLessThan(5 * 2 * Math.sqrt(2 / (20 * 999)));
  });

  it("moves every parameter by the offset", () => {
    const size = { dimensions: 20, examples: 5, seed: 3 };
    const [optimum, toy] = [gaussianToy({ ...size, offset: 0 }), gaussianToy({ ...size, offset: 0.01 })];
    expect(toy.data).toEqual(optimum.data);
    for (const name of ["mean", "matrix", "bias"] as const) {
      const square = meanSquare(toy[name].map((value, i) => (value - optimum[name][i]) / 0.01));
      expect(Math.abs(square - 1)).toBeLessThan(5 * Math.sqrt(2 / toy[name].length));
    }
  });

  it("begins with the same examples, however many follow", () => {
    const [few, many] = [4, 9].map((examples) => gaussianToy({ dimensions: 3, examples, offset: 0.01, seed: 4 }));
    expect(many.data.slice(0, 12)).toEqual(few.data);
    expect(gaussianToy({ dimensions: 3, examples: 4, offset: 0.01, seed: 5 }).data).not.toEqual(few.data);
  });
});
