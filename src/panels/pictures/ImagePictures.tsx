import { useMemo } from "react";
import { TileImage } from "../../charts/TileImage";
import { useSize } from "../../charts/useSize";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import { alternate, largestTiles } from "./arrange";
import styles from "./PicturesPanel.module.css";

export interface ImagePicturesProps {
  readonly dataset: DatasetSummary;
  /** [n, D] */
  readonly originals: Float32Array;
  readonly reconstructions: Float32Array;
  readonly samples: Float32Array;
  /** Of which distribution the samples are. */
  readonly samplesCaption: string;
}

/** Two captions, of which one may need two lines, and the space between the figures, in CSS pixels. */
const captions = 70;

/** Images: originals with their reconstructions below them, and samples from the prior. */
export function ImagePictures(props: ImagePicturesProps) {
  const { dataset, originals, reconstructions, samples, samplesCaption } = props;
  const t = useTranslate();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const { size, width: tileWidth, height: tileHeight } = dataset;
  const count = originals.length / size;
  const drawn = samples.length / size;
  const { columns, tile } = largestTiles(count, width, height - captions, 3, tileWidth / tileHeight);
  const pairs = useMemo(
    () => alternate(originals, reconstructions, size, columns),
    [originals, reconstructions, size, columns],
  );
  const tiles = { tileWidth, tileHeight, columns, gap: 2 };
  const across = { width: Math.floor(tile * columns) };
  return (
    <div ref={box} className={styles.images}>
      <figure className={styles.figure}>
        <figcaption>{t("pictures.pairs")}</figcaption>
        <div style={across}>
          <TileImage intensities={pairs} label={t("pictures.pairsLabel", { count })} {...tiles} />
        </div>
      </figure>
      <figure className={styles.figure}>
        <figcaption>{samplesCaption}</figcaption>
        <div style={across}>
          <TileImage intensities={samples} label={t("pictures.samplesLabel", { count: drawn })} {...tiles} />
        </div>
      </figure>
    </div>
  );
}
