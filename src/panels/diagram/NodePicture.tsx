import { TileImage } from "../../charts/TileImage";
import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import styles from "./Diagram.module.css";
import { type Box, type FlowLayout, pictureSide } from "./flowLayout";
import { within } from "./within";

export interface NodePictureProps {
  readonly box: Box;
  readonly layout: Pick<FlowLayout, "width" | "height">;
}

const inset = 3;

/** The first held-out example at the node where it goes in, and what becomes of it where it comes out. */
export function NodePicture({ box, layout }: NodePictureProps) {
  const t = useTranslate();
  const { picture } = box.node;
  const dataset = useRun((state) => state.dataset);
  const all = useRun((state) => picture && state.frame?.[picture]);
  if (!picture || !dataset || !all) return null;
  const side = pictureSide - inset;
  const square = { x: box.x + inset, y: box.y + (box.height - side) / 2, width: side, height: side };
  return (
    <div className={styles.picture} style={within(square, layout)}>
      <TileImage
        intensities={all.subarray(0, dataset.size)}
        tileWidth={dataset.width}
        tileHeight={dataset.height}
        columns={1}
        gap={0}
        label={t(`objective.pictures.${picture}`)}
      />
    </div>
  );
}
