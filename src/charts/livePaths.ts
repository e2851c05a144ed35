/** From rows to SVG paths. Recharts' own lines make several objects of every point at each redraw, a frame's worth for a chart. */
import type { ChartRow } from "./chartRow";
import type { Domain } from "./scale";

/** Where a chart plots, in pixels from its top left. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Data to pixels, along straight axes. */
export interface Place {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
}

export function placeIn({ left, top, width, height }: PlotArea, steps: Domain, values: Domain): Place {
  return {
    x: (step) => left + ((step - steps[0]) / (steps[1] - steps[0])) * width,
    y: (value) => top + (1 - (value - values[0]) / (values[1] - values[0])) * height,
  };
}

/** The path of one line: straight over rows that do not hold it; empty where fewer than two do. */
export function pathOf(rows: readonly ChartRow[], key: string, { x, y }: Place): string {
  let path = "";
  let points = 0;
  for (const row of rows) {
    const value = row[key];
    if (value === undefined) continue;
    path += `${points === 0 ? "M" : "L"}${x(row.step).toFixed(1)} ${y(value).toFixed(1)}`;
    points++;
  }
  return points > 1 ? path : "";
}
