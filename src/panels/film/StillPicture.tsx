import { memo, useMemo } from "react";
import { latentRadius } from "../../charts/scale";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import type { Still } from "../../runs/film";
import { LatentPlane } from "../latent/LatentPlane";
import { linear } from "../latent/projection";
import styles from "./FilmStrip.module.css";
import { side, thumbnail } from "./thumbnail";

export interface StillPictureProps {
  readonly still: Still;
  readonly dataset: DatasetSummary;
  readonly label: string;
}

/** A still, small: of images what the decoder made of the latents, else where the latents lay. */
export const StillPicture = memo(function StillPicture({ still, dataset, label }: StillPictureProps) {
  const { size, width, height, kind } = dataset;
  const { means, meanLabels } = still.frame;
  const tiles = useMemo(() => (kind === "image" ? thumbnail(still, size) : undefined), [still, kind, size]);
  const projection = useMemo(() => linear(latentRadius(means instanceof Float32Array ? means : [])), [means]);
  if (tiles) {
    const columns = Math.min(side, tiles.length / size);
    return (
      <TileImage intensities={tiles} tileWidth={width} tileHeight={height} columns={columns} gap={0} label={label} />
    );
  }
  if (!(means instanceof Float32Array)) return null;
  return (
    <div className={styles.plane}>
      <LatentPlane
        means={means}
        labels={meanLabels instanceof Uint8Array ? meanLabels : undefined}
        projection={projection}
        label={label}
      />
    </div>
  );
});
