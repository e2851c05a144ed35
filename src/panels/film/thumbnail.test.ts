import { expect, it } from "vitest";
import { pack } from "../../runs/packedFrame";
import { side, thumbnail } from "./thumbnail";

it("takes a few images of the grid, spread over it, packed or not", () => {
  const [gridSize, size] = [8, 20];
  // Each image is as dark as its place in the grid.
  const grid = Float32Array.from({ length: gridSize ** 2 * size }, (_, i) => Math.floor(i / size) / 64);
  const places = [1, 3, 5, 7].flatMap((row) => [1, 3, 5, 7].map((column) => (row * 8 + column) / 64));
  const few = thumbnail({ step: 1, frame: pack({ step: 1, grid, gridSize }) }, size);
  expect(few).toHaveLength(side ** 2 * size);
  for (const [i, place] of places.entries()) expect(few?.[i * size]).toBeCloseTo(place, 2);
});

it("takes samples where there is no grid, and nothing where there are none", () => {
  const samples = new Float32Array(10 * 20).fill(0.5);
  expect(thumbnail({ step: 1, frame: { step: 1, samples } }, 20)).toHaveLength(side * 20);
  expect(thumbnail({ step: 1, frame: { step: 1 } }, 20)).toBeUndefined();
});
