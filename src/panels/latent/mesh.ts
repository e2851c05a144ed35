/** The grid of decoded samples of a data set of points: the latent plane as the decoder bends it into data space. */

export type Polyline = readonly (readonly [number, number])[];

/**
 * The lines of the grid, rows first, then columns; of each decoded point the first two coordinates.
 *
 * @param grid [rows · columns, dimensions], row by row
 */
export function mesh(grid: ArrayLike<number>, columns: number, dimensions: number): Polyline[] {
  const rows = columns > 0 && dimensions > 0 ? Math.floor(grid.length / dimensions / columns) : 0;
  const point = (row: number, column: number): [number, number] => {
    const at = (row * columns + column) * dimensions;
    return [grid[at], dimensions > 1 ? grid[at + 1] : 0];
  };
  const along = (length: number, at: (i: number) => [number, number]) => Array.from({ length }, (_, i) => at(i));
  const across = Array.from({ length: rows }, (_, row) => along(columns, (column) => point(row, column)));
  if (rows < 2) return across;
  return [...across, ...Array.from({ length: columns }, (_, column) => along(rows, (row) => point(row, column)))];
}
