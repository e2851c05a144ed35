import { sum } from "./reductions";

/**
 * The variance over rows, unit by unit: a unit of several columns has the sum of theirs, the trace of its covariance.
 *
 * @param pieces rows one after the other, in pieces of whole rows
 * @param units how many columns each unit has
 */
export function variances(pieces: readonly Float32Array[], units: readonly number[]): number[] {
  const width = sum(units);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const piece of pieces) {
    count += piece.length / width;
    for (let i = 0; i < piece.length; i++) {
      sums[i % width] += piece[i];
      squares[i % width] += piece[i] ** 2;
    }
  }
  let column = 0;
  return units.map((columns) => {
    let variance = 0;
    for (const end = column + columns; column < end; column++) {
      variance += Math.max(0, squares[column] / count - (sums[column] / count) ** 2);
    }
    return variance;
  });
}
