/** Small dense matrices on the host, in double precision: square ones are [n, n], row-major, in one Float64Array. */

/** The lower triangle L of a symmetric positive definite matrix A = L Lᵀ; throws where A is not. */
export function cholesky(matrix: Float64Array): Float64Array {
  const n = Math.sqrt(matrix.length);
  const lower = new Float64Array(matrix.length);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column];
      for (let k = 0; k < column; k++) sum -= lower[row * n + k] * lower[column * n + k];
      if (row !== column) lower[row * n + column] = sum / lower[column * n + column];
      else if (sum > 0) lower[row * n + row] = Math.sqrt(sum);
      else throw new RangeError(`The matrix is not positive definite: pivot ${row} is ${sum}.`);
    }
  }
  return lower;
}

/** log det(L Lᵀ) of a Cholesky factor. */
export function logDeterminant(lower: Float64Array): number {
  const n = Math.sqrt(lower.length);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(lower[i * n + i]);
  return 2 * sum;
}

/** The solution [n] of L y = b for a lower triangle L. */
export function solveLower(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const n = right.length;
  const solution = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    let sum = right[row];
    for (let k = 0; k < row; k++) sum -= lower[row * n + k] * solution[k];
    solution[row] = sum / lower[row * n + row];
  }
  return solution;
}

/** Σ v². */
export function squaredNorm(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return sum;
}
