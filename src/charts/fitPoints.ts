/** From data to pixels. */
export interface PixelMap {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Maps data space into a box of pixels, the same scale along both axes, so that all but the outermost 1 % of points fit. */
export function fitPoints(points: ArrayLike<number>, stride: number, width: number, height: number): PixelMap {
  const range = (offset: number): [number, number] => {
    const values = new Float64Array(Math.floor(points.length / stride));
    for (let i = 0; i < values.length; i++) values[i] = offset < stride ? points[i * stride + offset] : 0;
    values.sort();
    if (values.length === 0) return [-1, 1];
    const cut = Math.floor(values.length / 100);
    return [values[cut], values[values.length - 1 - cut]];
  };
  const [[left, right], [bottom, top]] = [range(0), range(1)];
  const span = (low: number, high: number) => Math.max(high - low, 1e-6);
  // A tenth is left free at either side, for the points beyond.
  const scale = 0.8 * Math.min(width / span(left, right), height / span(bottom, top));
  return {
    x: (value) => width / 2 + (value - (left + right) / 2) * scale,
    y: (value) => height / 2 - (value - (bottom + top) / 2) * scale,
  };
}
