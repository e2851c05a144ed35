/**
 * The mean of the `window` values around each value, of fewer at the ends, where the window stays centred. Values that
 * are not finite are left out; where a window has no other, the mean is NaN.
 *
 * @param window odd
 */
export function movingMean(values: ArrayLike<number>, window: number): Float64Array {
  const half = (window - 1) / 2;
  const { length } = values;
  const sums = new Float64Array(length + 1);
  const counts = new Uint32Array(length + 1);
  const means = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const counted = Number.isFinite(values[i]);
    sums[i + 1] = sums[i] + (counted ? values[i] : 0);
    counts[i + 1] = counts[i] + (counted ? 1 : 0);
  }
  for (let i = 0; i < length; i++) {
    const reach = Math.min(half, i, length - 1 - i);
    const from = i - reach;
    const to = i + reach + 1;
    means[i] = (sums[to] - sums[from]) / (counts[to] - counts[from]);
  }
  return means;
}
