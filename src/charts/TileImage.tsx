import { useLayoutEffect, useRef } from "react";
import { mosaic, type Tiles } from "./mosaic";
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

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const { width, height, pixels } = mosaic({ intensities, tileWidth, tileHeight, columns, gap });
    // Setting a size clears the canvas and frees its memory, even when it is the same.
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [intensities, tileWidth, tileHeight, columns, gap]);

  const className = pixelated ? `${styles.tiles} ${styles.pixelated}` : styles.tiles;
  return <canvas ref={canvas} className={className} role="img" aria-label={label} />;
}
