import type { Polyline } from "./rasterise";

export type Point = readonly [x: number, y: number];

/** Straight pieces between two points of a stroke: in an image of 28 pixels each is about one and a half long. */
const pieces = 4;

/** The line through a stroke's points, as a Catmull–Rom spline (Catmull and Rom 1974) whose ends are doubled. */
export function smooth(points: readonly Point[]): Polyline {
  const line: number[] = [...points[0]];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const before = points[Math.max(0, i - 2)];
    const after = points[Math.min(points.length - 1, i + 1)];
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      line.push(between(t, before[0], from[0], to[0], after[0]), between(t, before[1], from[1], to[1], after[1]));
    }
  }
  return line;
}

/** Catmull and Rom's cubic: from b at t = 0 to c at t = 1. */
function between(t: number, a: number, b: number, c: number, d: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
