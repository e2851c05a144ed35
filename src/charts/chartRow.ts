/** What a chart draws at one step: the step, and each line's value under the line's key, where it has one. */
export interface ChartRow {
  readonly step: number;
  readonly [key: string]: number | undefined;
}

/** The numbers under all of `keys`, row by row; NaN where a row does not hold one. */
export function valuesUnder(rows: readonly ChartRow[], keys: readonly string[]): Float64Array {
  const values = new Float64Array(rows.length * keys.length);
  for (let r = 0; r < rows.length; r++) {
    for (let k = 0; k < keys.length; k++) values[r * keys.length + k] = rows[r][keys[k]] ?? Number.NaN;
  }
  return values;
}
