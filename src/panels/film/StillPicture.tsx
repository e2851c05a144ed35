import { memo, useMemo } from "react";
import { latentRadius } from "../../charts/scale";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import type { Still } from "../../runs/film";
import { unpack } from "../../runs/packedFrame";
import type { Frame } from "../../training/frame";
import { LatentPlane } from "../latent/LatentPlane";
import { linear } from "../latent/projection";
import styles from "./FilmStrip.module.css";

/** Tiles a side, of the grid's many. */
const side = 4;

/** Every so-manieth row and column of a grid of pictures. */
function thinned(grid: Float32Array, gridSize: number, size: number): Float32Array {
  const few = new Float32Array(side * side * size);
  const at = (i: number) => Math.floor(((i + 0.5) * gridSize) / side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = (at(row) * gridSize + at(column)) * size;
      few.set(grid.subarray(from, from + size), (row * side + column) * size);
    }
  }
  return few;
}

export interface StillPictureProps {
  readonly still: Still;
  readonly dataset: DatasetSummary;
  readonly label: string;
}

/** A still, small: of images what the decoder made of the latents, else where the latents lay. */
export const StillPicture = memo(function StillPicture({ still, dataset, label }: StillPictureProps) {
  const { grid, gridSize = 0, means, meanLabels, samples } = useMemo(() => unpack<Frame>(still.frame), [still]);
  const { size, width, height, kind } = dataset;
  const tiles = useMemo(() => {
    if (kind !== "image") return undefined;
    return grid && grid.length === gridSize ** 2 * size
      ? thinned(grid, gridSize, size)
      : samples?.subarray(0, side * size);
  }, [grid, gridSize, samples, size, kind]);
  const projection = useMemo(() => linear(latentRadius(means ?? [])), [means]);
  if (tiles) {
    return <TileImage intensities={tiles} tileWidth={width} tileHeight={height} columns={side} gap={0} label={label} />;
  }
  if (!means) return null;
  return (
    <div className={styles.plane}>
      <LatentPlane means={means} labels={meanLabels} projection={projection} label={label} />
    </div>
  );
});
