/** What each latent unit does to the picture while the others rest. */
import type { Traversals, View } from "./frame";

/** Where a continuous unit stands in turn, in units of the prior. */
export const traversalSteps = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2] as const;

/** A discrete unit shows at most so many of its categories. */
const mostCategories = 10;

/** The latents of a traversal of every unit, dimensions first, with the others where the view has them. */
export function unitTraversals(
  { position, codes }: Pick<View, "position" | "codes">,
  dimensions: number,
  categories: readonly number[],
): { readonly latents: Float32Array; readonly lengths: Traversals["lengths"] } {
  const point = Array.from({ length: dimensions }, (_, d) => position[d] ?? 0);
  const corner = categories.map((_, g) => codes[g] ?? 0);
  const units = [
    ...point.map((_, d) => traversalSteps.map((step) => [...point.with(d, step), ...oneHots(corner, categories)])),
    ...categories.map((n, g) =>
      Array.from({ length: Math.min(n, mostCategories) }, (_, code) => [
        ...point,
        ...oneHots(corner.with(g, code), categories),
      ]),
    ),
  ];
  return { latents: Float32Array.from(units.flat(2)), lengths: units.map(({ length }) => length) };
}

function oneHots(corner: readonly number[], categories: readonly number[]): number[] {
  return categories.flatMap((n, g) => Array.from({ length: n }, (_, code) => Number(code === corner[g])));
}
