/** Where a slider stops: whole numbers one by one as long as that is practical, and round numbers beyond. */
import type { NumberRow } from "../../settings/table";

/** 1, 1.2, 1.5, 2 … in each decade: close to even steps of a logarithm, and easy to read. */
const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/** More positions than this cannot be told apart by hand. */
const positions = 400;

/** A range this wide is typed, not dragged. */
const typedOnly = 1e6;

function logStops({ kind, min, max }: NumberRow): readonly number[] {
  const stops = new Set([min, max]);
  for (let decade = Math.floor(Math.log10(min)); 10 ** decade <= max; decade += 1) {
    for (const mantissa of mantissas) {
      const value = Number((mantissa * 10 ** decade).toPrecision(3));
      if (value > min && value < max) stops.add(kind === "integer" ? Math.round(value) : value);
    }
  }
  if (kind === "integer") for (let value = min; value <= Math.min(max, 10); value += 1) stops.add(value);
  return [...stops].sort((a, b) => a - b);
}

function linearStops({ kind, min, max, step }: NumberRow): readonly number[] {
  const finest = step ?? (kind === "integer" ? 1 : (max - min) / positions);
  const coarse = 10 ** Math.ceil(Math.log10((max - min) / positions));
  const size = Math.max(finest, coarse);
  const count = Math.floor((max - min) / size + 1e-9);
  const stops = Array.from({ length: count + 1 }, (_, index) => Number((min + index * size).toPrecision(12)));
  return stops.at(-1) === max ? stops : [...stops, max];
}

/** The values that a row's slider can stand at, ascending; none where a slider would be of no use. */
export function stopsOf(row: NumberRow): readonly number[] {
  if (row.max - row.min >= typedOnly) return [];
  return row.scale === "log" ? logStops(row) : linearStops(row);
}

/** The index of the stop nearest to the value. */
export function nearestStop(stops: readonly number[], value: number): number {
  let nearest = 0;
  for (let index = 1; index < stops.length; index += 1) {
    if (Math.abs(stops[index] - value) < Math.abs(stops[nearest] - value)) nearest = index;
  }
  return nearest;
}
