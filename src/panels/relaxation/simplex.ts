/** Distributions over three categories as points of a triangle, and back. */

/** π of the three categories, adding up to 1. */
export type Three = readonly [number, number, number];

/** The corners in a box as wide as 1, y downwards: the first above, the second below to the left, the third to the right. */
export const corners = [
  [0.5, 0],
  [0, Math.sqrt(3) / 2],
  [1, Math.sqrt(3) / 2],
] as const;

/** A slider or a pointer leaves each category at least this much, so that log π is finite. */
export const least = 0.01;

/** Where a distribution stands: the corners' mean with its probabilities as weights. */
export function placeOf([a, b, c]: Three): [number, number] {
  return [a * corners[0][0] + b * corners[1][0] + c * corners[2][0], (b + c) * corners[1][1]];
}

/** The distribution at a place; from outside of the triangle, one at its edge. */
export function distributionAt(x: number, y: number): Three {
  const a = 1 - y / corners[1][1];
  const c = x - 0.5 * a;
  return normalised([a, 1 - a - c, c]);
}

/** Each at least `least`, and all together 1. */
export function normalised(weights: Three): Three {
  const raised = weights.map((weight) => Math.max(weight, 0));
  const total = raised.reduce((sum, weight) => sum + weight, 0);
  const free = 1 - 3 * least;
  const [a, b, c] = raised.map((weight) => least + (total > 0 ? (free * weight) / total : free / 3));
  return [a, b, c];
}

/** π with one category's probability set; the others keep their ratio. */
export function withProbability(probabilities: Three, category: number, value: number): Three {
  const rest = 1 - probabilities[category];
  const [a, b, c] = probabilities.map((probability, other) =>
    other === category ? value : rest > 0 ? (probability * (1 - value)) / rest : (1 - value) / 2,
  );
  return normalised([a - least, b - least, c - least]);
}
