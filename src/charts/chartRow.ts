/** What a chart draws at one step: the step, and each line's value under the line's key, where it has one. */
export interface ChartRow {
  readonly step: number;
  readonly [key: string]: number | undefined;
}
