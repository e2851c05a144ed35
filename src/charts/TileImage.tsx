import { useCallback, useRef } from "react";
import { useDrawingInTurn } from "./inTurn";
import { type DrawnMosaic, drawTiles, type Tiles } from "./mosaic";
import styles from "./Plot.module.css";

export interface TileImageProps extends Tiles {
  readonly label: string;
  /** Show the pixels as squares: for pictures drawn larger than they are. */
  readonly pixelated?: boolean;
}

/** Grey images side by side on one canvas of their own resolution, which the browser scales to its box. */
export function TileImage({ label, pixelated = false, ...tiles }: TileImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { intensities, tileWidth, tileHeight, columns, gap } = tiles;

  const last = useRef<DrawnMosaic>(undefined);

  const draw = useCallback(() => {
    const context = canvas.current?.getContext("2d");
    if (context) {
      last.current = drawTiles(context, { intensities, tileWidth, tileHeight, columns, gap }, last.current);
    }
  }, [intensities, tileWidth, tileHeight, columns, gap]);
  useDrawingInTurn(draw);

  const className = pixelated ? `${styles.tiles} ${styles.pixelated}` : styles.tiles;
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
