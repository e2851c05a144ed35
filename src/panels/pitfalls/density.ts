/** The density of values in each of `bins` equal parts of [−radius, radius], of all of them, those outside included. */
export function density(values: ArrayLike<number>, radius: number, bins: number): number[] {
  const heights = new Array<number>(bins).fill(0);
  const width = (2 * radius) / bins;
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i] + radius) / width);
    if (bin >= 0 && bin < bins) heights[bin] += 1 / (values.length * width);
  }
  return heights;
}

/** The share of values outside of [−radius, radius]; what is no number is outside too. */
export function shareBeyond(values: ArrayLike<number>, radius: number): number {
  let within = 0;
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i]) <= radius) within++;
  return values.length > 0 ? 1 - within / values.length : 0;
}
