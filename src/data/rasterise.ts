/** A line in pixels, x right and y down: [x₀, y₀, x₁, y₁, …]. One point alone is a dot. */
export type Polyline = readonly number[];

/** How far beyond the pen's edge its ink fades out, in pixels: half a pixel is the exact coverage of a straight edge. */
const fade = 0.5;

/**
 * Draws lines with a round pen into one [height, width] image of bytes, 255 where the ink is full. A pixel's ink depends
 * on the distance from its centre to the nearest line, so that strokes which cross do not darken each other.
 */
export function rasterise(
  lines: readonly Polyline[],
  radius: number,
  width: number,
  height: number,
  target: Uint8Array = new Uint8Array(width * height),
): Uint8Array {
  return band(lines, 0, radius, width, height, target);
}

/** As `rasterise`, with ink only at distances from `inner` to `outer` of the nearest line: the strokes' outline. */
export function band(
  lines: readonly Polyline[],
  inner: number,
  outer: number,
  width: number,
  height: number,
  target: Uint8Array,
): Uint8Array {
  const squaredDistances = distancesOf(width * height).fill(Number.POSITIVE_INFINITY);
  const reach = outer + fade;
  for (const line of lines) {
    for (let i = 0; i === 0 || i + 3 < line.length; i += 2) {
      const end = Math.min(i + 2, line.length - 2);
      approach(squaredDistances, width, height, reach, line[i], line[i + 1], line[end], line[end + 1]);
    }
  }
  const hollow = inner > 0 ? inner - fade : Number.NEGATIVE_INFINITY;
  for (let pixel = 0; pixel < target.length; pixel++) {
    const squared = squaredDistances[pixel];
    if (squared >= reach * reach) {
      target[pixel] = 0;
      continue;
    }
    const distance = Math.sqrt(squared);
    target[pixel] = Math.round(255 * Math.max(0, Math.min(1, reach - distance, distance - hollow)));
  }
  return target;
}

let scratch = new Float32Array(0);

/** Room for one image's distances, the same every time: thousands of images are drawn before a model can train. */
function distancesOf(pixels: number): Float32Array {
  if (scratch.length !== pixels) scratch = new Float32Array(pixels);
  return scratch;
}

/** Lowers each pixel's squared distance to that of the segment a–b, for the pixels within reach. */
function approach(
  squaredDistances: Float32Array,
  width: number,
  height: number,
  reach: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): void {
  const left = Math.max(0, Math.ceil(Math.min(ax, bx) - reach - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx) + reach - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by) - reach - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by) + reach - 0.5));
  const dx = bx - ax;
  const dy = by - ay;
  const inverseLength = 1 / (dx * dx + dy * dy || 1);
  for (let row = top; row <= bottom; row++) {
    const y = row + 0.5 - ay;
    for (let column = left; column <= right; column++) {
      const x = column + 0.5 - ax;
      const share = Math.min(1, Math.max(0, (x * dx + y * dy) * inverseLength));
      const offX = x - share * dx;
      const offY = y - share * dy;
      const squared = offX * offX + offY * offY;
      const pixel = row * width + column;
      if (squared < squaredDistances[pixel]) squaredDistances[pixel] = squared;
    }
  }
}
