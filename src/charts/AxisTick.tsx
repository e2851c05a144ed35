import type { BaseTickContentProps } from "recharts";
import { tickStyle } from "./tickStyle";

/** How far below the place of its anchor a line of text stands, by what of it is to be there. */
const shift = { start: "0.71em", middle: "0.355em", end: "0" } as const;

/**
 * A number at an axis. Recharts' own measures each new one first, for which the browser lays out the page; here it is known
 * to fit.
 */
export function AxisTick({ x, y, payload, index, textAnchor, verticalAnchor, tickFormatter }: BaseTickContentProps) {
  return (
    <text x={x} y={y} dy={shift[verticalAnchor]} textAnchor={textAnchor} {...tickStyle}>
      {tickFormatter ? tickFormatter(payload.value, index) : payload.value}
    </text>
  );
}
