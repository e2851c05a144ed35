import type { Still } from "../../runs/film";

/** Tiles a side, of the grid's many. */
export const side = 4;

/** Intensities, however they are kept. */
function reader(kept: unknown): ((index: number) => number) | undefined {
  if (kept instanceof Float32Array) return (index) => kept[index];
  return kept instanceof Uint8ClampedArray ? (index) => kept[index] / 255 : undefined;
}

/**
 * [side², size] every so-manieth of the decoded grid's images, without unpacking the others; of models without a grid
 * the first samples.
 */
export function thumbnail({ frame }: Still, size: number): Float32Array | undefined {
  const { grid, gridSize, samples } = frame;
  const read = reader(grid);
  if (!read || typeof gridSize !== "number") {
    const sample = reader(samples);
    return sample && Float32Array.from({ length: side * size }, (_, i) => sample(i));
  }
  const rows = Math.min(side, gridSize);
  const at = (i: number) => Math.floor(((i + 0.5) * gridSize) / rows);
  return Float32Array.from({ length: rows * rows * size }, (_, i) => {
    const tile = Math.floor(i / size);
    return read((at(Math.floor(tile / rows)) * gridSize + at(tile % rows)) * size + (i % size));
  });
}
