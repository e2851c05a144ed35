/** Where a number stands among others. */

/** The share of `values` that are above `value`; undefined where there are none. */
export function shareAbove(values: Float32Array, value: number): number | undefined {
  if (values.length === 0) return undefined;
  return values.filter((other) => other > value).length / values.length;
}

export interface Bins {
  readonly low: number;
  readonly high: number;
  readonly counts: readonly number[];
}

/** How many of `values` fall in each of `count` equal parts of the range that holds them and `value`. */
export function binsAround(values: Float32Array, value: number, count: number): Bins {
  const all = [...values, value].filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const width = high > low ? high - low : 1;
  const counts = Array<number>(count).fill(0);
  for (const each of values) {
    if (Number.isFinite(each)) counts[Math.min(Math.floor(((each - low) / width) * count), count - 1)]++;
  }
  return { low, high: low + width, counts };
}
