import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import { type RunState, useRun } from "../../runs/state";
import { alternate } from "../pictures/arrange";
import { PointPairs } from "../pictures/PointPairs";
import styles from "./Comparison.module.css";

const columns = 5;

interface LaneImagesProps {
  readonly dataset: DatasetSummary;
  /** [n, D] */
  readonly intensities: Float32Array;
  /** How many rows of them are shown. */
  readonly rows: number;
  readonly label: string;
}

/** Several modalities, one below the other. */
const isTall = ({ width, height }: DatasetSummary) => height > width;

function LaneImages({ dataset, intensities, rows, label }: LaneImagesProps) {
  const { size, width, height } = dataset;
  const shown = intensities.subarray(0, rows * columns * size);
  return (
    <div
      className={styles.images}
      data-tall={isTall(dataset)}
      style={{ aspectRatio: (columns * width) / (rows * height) }}
    >
      <TileImage intensities={shown} tileWidth={width} tileHeight={height} columns={columns} gap={1} label={label} />
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
function useLanePictures<Kind extends keyof NonNullable<RunState["frame"]>>(
  kind: Kind,
  key: "samplesLabel" | "pairsLabel",
) {
  const t = useTranslate();
  const name = useRun((state) => state.name);
  const dataset = useRun((state) => state.dataset);
  const originals = useRun((state) => state.frame?.originals);
  const made = useRun((state) => state.frame?.[kind]);
  const label = t(`mistakes.${key}`, { lane: `@${name}` });
  return dataset && originals && made ? { dataset, originals, made, label } : undefined;
}

/** What the lane's model makes up by itself. */
export function LaneSamples() {
  const pictures = useLanePictures("samples", "samplesLabel");
  if (!pictures) return null;
  const { dataset, made, label } = pictures;
  if (dataset.kind === "points") return <LanePoints {...pictures} isJoined={false} />;
  return <LaneImages dataset={dataset} intensities={made} rows={isTall(dataset) ? 1 : 2} label={label} />;
}

/** What it makes of held-out data. */
export function LanePairs() {
  const pictures = useLanePictures("reconstructions", "pairsLabel");
  if (!pictures) return null;
  const { dataset, originals, made, label } = pictures;
  if (dataset.kind === "points") return <LanePoints {...pictures} isJoined />;
  const pairs = alternate(originals, made, dataset.size, columns);
  return <LaneImages dataset={dataset} intensities={pairs} rows={2} label={label} />;
}
