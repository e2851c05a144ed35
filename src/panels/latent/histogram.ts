/** How many values of each label fall in each of `bins` equal parts of [−radius, radius]; [labels, bins]. */
export function histogram(
  values: ArrayLike<number>,
  labels: ArrayLike<number> | undefined,
  radius: number,
  bins: number,
): Map<number, Uint32Array> {
  const counts = new Map<number, Uint32Array>();
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(((values[i] + radius) / (2 * radius)) * bins);
    if (!(bin >= 0 && bin < bins)) continue;
    const label = labels ? labels[i] : -1;
    const row = counts.get(label) ?? new Uint32Array(bins);
    row[bin] += 1;
    counts.set(label, row);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}
