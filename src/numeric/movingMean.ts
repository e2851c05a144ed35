/**
 * The mean of the `window` values around each value, of fewer at the ends, where the window stays centred. Values that
 * are not finite are left out; where a window has no other, the mean is NaN.
 *
 * @param window odd
 */
export function movingMean(values: readonly number[], window: number): number[] {
  const half = (window - 1) / 2;
  const sums = new Float64Array(values.length + 1);
  const counts = new Uint32Array(values.length + 1);
  values.forEach((value, i) => {
    const counted = Number.isFinite(value);
    sums[i + 1] = sums[i] + (counted ? value : 0);
    counts[i + 1] = counts[i] + (counted ? 1 : 0);
  });
  return values.map((_, i) => {
    const reach = Math.min(half, i, values.length - 1 - i);
    const [from, to] = [i - reach, i + reach + 1];
    return (sums[to] - sums[from]) / (counts[to] - counts[from]);
  });
}
