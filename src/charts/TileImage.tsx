import { useCallback, useRef } from "react";
import { type Mosaic, mosaic, type Tiles } from "./mosaic";
import styles from "./Plot.module.css";
import { useDrawingInTurn } from "./turns";

export interface TileImageProps extends Tiles {
  readonly label: string;
  /** Show the pixels as squares: for pictures drawn larger than they are. */
  readonly pixelated?: boolean;
}

/** Grey images side by side on one canvas of their own resolution, which the browser scales to its box. */
export function TileImage({ label, pixelated = false, ...tiles }: TileImageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { intensities, tileWidth, tileHeight, columns, gap } = tiles;

  const last = useRef<Mosaic>(undefined);

  const draw = useCallback(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const drawn = mosaic({ intensities, tileWidth, tileHeight, columns, gap }, last.current);
    const { width, height, pixels } = drawn;
    last.current = drawn;
    // Setting a size clears the canvas and frees its memory, even when it is the same.
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [intensities, tileWidth, tileHeight, columns, gap]);
  useDrawingInTurn(draw);

  const className = pixelated ? `${styles.tiles} ${styles.pixelated}` : styles.tiles;
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
