/** How pictures are laid out so that they are as large as their panel allows. */

export interface Layout {
  readonly columns: number;
  /** Width of one picture in CSS pixels. */
  readonly tile: number;
}

/**
 * The number of columns that makes `count` pictures largest, when each line of them takes `rows` rows of the box.
 *
 * @param aspect a picture's width over its height
 */
export function largestTiles(count: number, width: number, height: number, rows: number, aspect: number): Layout {
  let best: Layout = { columns: Math.max(count, 1), tile: 0 };
  for (let columns = count; columns >= 1; columns--) {
    const lines = Math.ceil(count / columns);
    const tile = Math.min(width / columns, (aspect * height) / (lines * rows));
    if (tile > best.tile) best = { columns, tile };
  }
  return best;
}

/**
 * Rows of `columns` pictures, first of `upper`, then below each the same of `lower`. A row that is not full is filled
 * up with white.
 *
 * @param upper [n, size]
 * @param lower [n, size]
 */
export function alternate(upper: Float32Array, lower: Float32Array, size: number, columns: number): Float32Array {
  const row = columns * size;
  const lines = Math.ceil(Math.min(upper.length, lower.length) / row);
  const both = new Float32Array(2 * lines * row);
  for (let line = 0; line < lines; line++) {
    both.set(upper.subarray(line * row, (line + 1) * row), 2 * line * row);
    both.set(lower.subarray(line * row, (line + 1) * row), (2 * line + 1) * row);
  }
  return both;
}
