/** Pictures of one lane, small enough to stand beside those of the others. */

import { useMemo } from "react";
import { latentRadius } from "../../charts/scale";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import type { GreyLevels } from "../../numeric/greyLevels";
import { type RunState, useRun } from "../../runs/state";
import { DataSpace } from "../latent/DataSpace";
import { LatentPlane } from "../latent/LatentPlane";
import { linear } from "../latent/projection";
import { alternate } from "../pictures/arrange";
import { PointPairs } from "../pictures/PointPairs";
import styles from "./LanePictures.module.css";

const columns = 5;

export interface LanePictureProps {
  /** What the lane is called. */
  readonly lane: string;
}

interface LaneImagesProps {
  readonly dataset: DatasetSummary;
  /** [n, D] */
  readonly intensities: Float32Array | GreyLevels;
  readonly columns: number;
  /** How many rows of them are shown. */
  readonly rows: number;
  readonly gap?: number;
  readonly label: string;
}

/** Several modalities, one below the other. */
const isTall = ({ width, height }: DatasetSummary) => height > width;

function LaneImages({ dataset, intensities, columns, rows, gap = 1, label }: LaneImagesProps) {
  const { size, width, height } = dataset;
  const shown = intensities.subarray(0, rows * columns * size);
  return (
    <div
      className={styles.images}
      data-tall={isTall(dataset)}
      style={{ aspectRatio: (columns * width) / (rows * height) }}
    >
      <TileImage intensities={shown} tileWidth={width} tileHeight={height} columns={columns} gap={gap} label={label} />
    </div>
  );
}

interface LanePointsProps {
  readonly dataset: DatasetSummary;
  readonly originals: Float32Array;
  readonly made: Float32Array;
  readonly isJoined: boolean;
  readonly label: string;
}

function LanePoints({ dataset, originals, made, isJoined, label }: LanePointsProps) {
  return (
    <div className={styles.points}>
      <PointPairs points={originals} partners={made} isJoined={isJoined} dimensions={dataset.size} label={label} />
    </div>
  );
}

/** The lane's newest pictures of this kind, once they are there. */
function useLanePictures<Kind extends keyof NonNullable<RunState["frame"]>>(kind: Kind) {
  const dataset = useRun((state) => state.dataset);
  const originals = useRun((state) => state.frame?.originals);
  const made = useRun((state) => state.frame?.[kind]);
  return dataset && originals && made ? { dataset, originals, made } : undefined;
}

/** What the lane's model makes up by itself. */
export function LaneSamples({ lane }: LanePictureProps) {
  const t = useTranslate();
  const pictures = useLanePictures("samples");
  if (!pictures) return null;
  const { dataset, made } = pictures;
  const label = t("lanes.samplesLabel", { lane });
  if (dataset.kind === "points") return <LanePoints {...pictures} isJoined={false} label={label} />;
  const rows = isTall(dataset) ? 1 : 2;
  return <LaneImages dataset={dataset} intensities={made} columns={columns} rows={rows} label={label} />;
}

/** What it makes of held-out data. */
export function LanePairs({ lane }: LanePictureProps) {
  const t = useTranslate();
  const pictures = useLanePictures("reconstructions");
  if (!pictures) return null;
  const { dataset, originals, made } = pictures;
  const label = t("lanes.pairsLabel", { lane });
  if (dataset.kind === "points") return <LanePoints {...pictures} isJoined label={label} />;
  const pairs = alternate(originals, made, dataset.size, columns);
  return <LaneImages dataset={dataset} intensities={pairs} columns={columns} rows={2} label={label} />;
}

/** Where held-out data lie in its latent plane. */
export function LanePlane({ lane }: LanePictureProps) {
  const t = useTranslate();
  const means = useRun((state) => state.frame?.means);
  const labels = useRun((state) => state.frame?.meanLabels);
  const projection = useMemo(() => linear(latentRadius(means ?? [])), [means]);
  if (!means) return <p className={styles.none}>{t("lanes.noPlane")}</p>;
  return (
    <div className={styles.plane}>
      <LatentPlane means={means} labels={labels} projection={projection} label={t("lanes.planeLabel", { lane })} />
    </div>
  );
}

/** What it decodes: a grid over its latent plane; of discrete latents one code after the other. */
export function LaneGrid({ lane }: LanePictureProps) {
  const t = useTranslate();
  const dataset = useRun((state) => state.dataset);
  const { grid, gridSize = 0, codes, originals, probe } = useRun((state) => state.frame) ?? {};
  const latentSize = useRun((state) => state.settings.latentSize);
  const label = t("lanes.gridLabel", { lane });
  if (!dataset) return null;
  if (!grid) {
    if (!codes || dataset.kind === "points") return null;
    const rows = codes.traversal.length / dataset.size / codes.columns;
    return (
      <LaneImages dataset={dataset} intensities={codes.traversal} columns={codes.columns} rows={rows} label={label} />
    );
  }
  if (dataset.kind === "points") {
    return (
      <div className={styles.plane}>
        <DataSpace
          grid={grid}
          columns={gridSize}
          dimensions={dataset.size}
          data={originals}
          probe={probe}
          label={label}
        />
      </div>
    );
  }
  const rows = latentSize === 1 ? 1 : gridSize;
  return <LaneImages dataset={dataset} intensities={grid} columns={gridSize} rows={rows} gap={0} label={label} />;
}
