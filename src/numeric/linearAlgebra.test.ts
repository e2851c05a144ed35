import { describe, expect, it } from "vitest";
import { cholesky, logDeterminant, solveLower, squaredNorm } from "./linearAlgebra";
import { stream } from "./random";

/** A Aᵀ + I for a random A, and so positive definite. */
function positiveDefinite(n: number): Float64Array {
  const source = stream(1, "matrix", n);
  const a = Float64Array.from({ length: n * n }, () => source.normal());
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [row, column] = [Math.floor(at / n), at % n];
    let sum = row === column ? 1 : 0;
    for (let k = 0; k < n; k++) sum += a[row * n + k] * a[column * n + k];
    return sum;
  });
}

/** The determinant by Laplace's expansion along the first row. */
function determinant(matrix: number[][]): number {
  if (matrix.length === 0) return 1;
  return matrix[0].reduce((sum, value, column) => {
    const minor = matrix.slice(1).map((row) => row.filter((_, at) => at !== column));
    return sum + (column % 2 === 0 ? 1 : -1) * value * determinant(minor);
  }, 0);
}

describe("cholesky", () => {
  it("is a lower triangle whose square is the matrix", () => {
    for (const n of [1, 2, 5, 12]) {
      const matrix = positiveDefinite(n);
      const lower = cholesky(matrix);
      for (let row = 0; row < n; row++) {
        for (let column = 0; column < n; column++) {
          let product = 0;
          for (let k = 0; k < n; k++) product += lower[row * n + k] * lower[column * n + k];
          expect(product).toBeCloseTo(matrix[row * n + column], 10);
          if (column > row) expect(lower[row * n + column]).toBe(0);
        }
      }
    }
  });

  it("refuses what is not positive definite", () => {
    expect(() => cholesky(Float64Array.of(1, 2, 2, 1))).toThrow(/pivot 1 is -3/);
    expect(() => cholesky(Float64Array.of(0))).toThrow(RangeError);
    expect(() => cholesky(Float64Array.of(Number.NaN))).toThrow(RangeError);
  });
});

describe("logDeterminant", () => {
  it("agrees with Laplace's expansion", () => {
    for (const n of [1, 2, 3, 5]) {
      const matrix = positiveDefinite(n);
      const rows = Array.from({ length: n }, (_, row) => Array.from(matrix.subarray(row * n, (row + 1) * n)));
      expect(logDeterminant(cholesky(matrix))).toBeCloseTo(Math.log(determinant(rows)), 9);
    }
  });
});

describe("solveLower", () => {
  it("solves L y = b", () => {
    const lower = Float64Array.of(2, 0, 0, -1, 3, 0, 4, 5, 0.5);
    const y = solveLower(lower, [2, 8, 1]);
    expect(Array.from(y)).toEqual([1, 3, -36]);
  });
});

describe("squaredNorm", () => {
  it("sums squares", () => {
    expect(squaredNorm(Float64Array.of(3, -4))).toBe(25);
    expect(squaredNorm(new Float64Array())).toBe(0);
  });
});
