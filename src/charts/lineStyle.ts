/** How one line of a chart looks and what it is called. */
export interface LineStyle {
  /** Where a row holds its value. */
  readonly key: string;
  readonly name: string;
  /** What tells it from the other lines of its name: a column of the reading. */
  readonly series: string;
  /** Written at its end, so that lines can be told apart without their colours; absent for a companion line. */
  readonly symbol?: string;
  /** A CSS colour. */
  readonly colour: string;
  /** An SVG dash pattern; absent: solid. */
  readonly dash?: string;
  readonly emphasis: "normal" | "lit" | "dimmed";
}
