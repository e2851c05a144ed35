import { variances } from "./variances";

/** The mean and the standard deviation of each column of `rows` [n, width], over all n: [width] each. */
export function columnMoments(
  rows: Float32Array,
  width: number,
): { readonly mean: Float32Array; readonly deviation: Float32Array } {
  const sums = new Float64Array(width);
  rows.forEach((value, i) => {
    sums[i % width] += value;
  });
  const count = rows.length / width;
  return {
    mean: Float32Array.from(sums, (sum) => sum / count),
    deviation: Float32Array.from(variances([rows], Array<number>(width).fill(1)), Math.sqrt),
  };
}
