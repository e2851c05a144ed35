/**
 * Largest triangle, three buckets (Steinarsson 2013): of each bucket of a line the one point that, with the point kept
 * before it and the mean of the next bucket, spans the largest triangle, so that spikes survive. Several lines over
 * the same abscissae keep the same points: the areas are added, each measured in the range of its line.
 */

function rangeOf(values: ArrayLike<number>): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return high > low ? high - low : 1;
}

/** The mean of the numbers among values[from…to); NaN if there is none. */
function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count += 1;
  }
  return sum / count;
}

/**
 * The indices, ascending, of at most `limit` ≥ 3 points that keep the look of `lines` over `x`; the first and the last
 * are always among them. NaN in a line marks a point that it does not have.
 */
export function largestTriangles(x: ArrayLike<number>, lines: readonly ArrayLike<number>[], limit: number): number[] {
  const count = x.length;
  if (count <= limit) return Array.from({ length: count }, (_, i) => i);
  const ranges = lines.map(rangeOf);
  const width = (count - 2) / (limit - 2);
  const start = (bucket: number) => Math.min(1 + Math.floor(bucket * width), count - 1);
  const kept = [0];
  for (let bucket = 0; bucket < limit - 2; bucket++) {
    const [from, to] = [start(bucket), start(bucket + 1)];
    const next = bucket === limit - 3 ? count : start(bucket + 2);
    const before = kept[kept.length - 1];
    const meanX = meanOf(x, to, next);
    const means = lines.map((line) => meanOf(line, to, next));
    let best = from;
    let largest = -1;
    for (let i = from; i < to; i++) {
      let area = 0;
      for (let l = 0; l < lines.length; l++) {
        const y = lines[l];
        const doubled = (x[before] - meanX) * (y[i] - y[before]) - (x[before] - x[i]) * (means[l] - y[before]);
        // A missing corner makes the area NaN, which no comparison prefers.
        if (!Number.isNaN(doubled)) area += Math.abs(doubled) / ranges[l];
      }
      if (area > largest) {
        largest = area;
        best = i;
      }
    }
    kept.push(best);
  }
  kept.push(count - 1);
  return kept;
}
