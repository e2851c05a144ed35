/**
 * At each of `places`, ascending, the mean of the `window` values around it. Near the beginning, where losses fall steeply,
 * it is of fewer, and the window stays centred; near the end it reaches as far back as elsewhere, or the line's end would
 * jump with each new value. Values that are not finite are left out; where a window has no other, the mean is NaN.
 *
 * @param window odd
 */
export function movingMean(values: Float64Array, window: number, places: ArrayLike<number>): Float64Array {
  const half = (window - 1) / 2;
  const means = new Float64Array(places.length);
  // Of the finite values in [from, to).
  let sum = 0;
  let counted = 0;
  let from = 0;
  let to = 0;
  for (let p = 0; p < places.length; p++) {
    const reach = Math.min(half, places[p]);
    const end = Math.min(places[p] + reach + 1, values.length);
    for (; to < end; to++) {
      if (!Number.isFinite(values[to])) continue;
      sum += values[to];
      counted += 1;
    }
    for (; from < places[p] - reach; from++) {
      if (!Number.isFinite(values[from])) continue;
      sum -= values[from];
      counted -= 1;
    }
    means[p] = counted > 0 ? sum / counted : Number.NaN;
  }
  return means;
}
