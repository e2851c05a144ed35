/**
 * At each of `places`, ascending, the mean of the `window` values around it, of fewer near the ends, where the window
 * stays centred. Values that are not finite are left out; where a window has no other, the mean is NaN. It takes one
 * pass over the values, and no memory but the result: charts ask for it several times a second.
 *
 * @param count how many values there are
 * @param window odd
 */
export function movingMean(
  count: number,
  valueAt: (i: number) => number,
  window: number,
  places: ArrayLike<number>,
): Float64Array {
  const half = (window - 1) / 2;
  const below = runningSum(valueAt);
  const above = runningSum(valueAt);
  const means = new Float64Array(places.length);
  for (let p = 0; p < places.length; p++) {
    const reach = Math.min(half, places[p], count - 1 - places[p]);
    below.advance(places[p] - reach);
    above.advance(places[p] + reach + 1);
    means[p] = (above.sum - below.sum) / (above.counted - below.counted);
  }
  return means;
}

/** The sum of the finite values before a place that only moves on, and how many they are. */
function runningSum(valueAt: (i: number) => number) {
  let at = 0;
  return {
    sum: 0,
    counted: 0,
    advance(to: number): void {
      for (; at < to; at++) {
        const value = valueAt(at);
        if (!Number.isFinite(value)) continue;
        this.sum += value;
        this.counted += 1;
      }
    },
  };
}
