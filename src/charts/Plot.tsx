import { useCallback, useRef } from "react";
import { useDrawingInTurn } from "./inTurn";
import styles from "./Plot.module.css";
import { useThemeVersion } from "./theme";
import { type Room, useSize } from "./useSize";

export interface PlotProps {
  /** Draws everything, in CSS pixels, on an empty canvas; a new function draws again. */
  readonly draw: (context: CanvasRenderingContext2D, room: Room) => void;
  /** What a person who does not see the picture is told. */
  readonly label: string;
}

/** A canvas that fills its box, sharp on every screen, and follows size and theme. */
export function Plot({ draw, label }: PlotProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeVersion();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page while drawing
  const drawNow = useCallback(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || size.width === 0 || size.height === 0) return;
    const ratio = devicePixelRatio;
    const width = Math.round(size.width * ratio);
    const height = Math.round(size.height * ratio);
    // Setting a size takes new memory, even when it is the same.
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    context.reset();
    context.scale(ratio, ratio);
    draw(context, size);
  }, [draw, size, theme]);
  useDrawingInTurn(drawNow);

  return (
    <div ref={box} className={styles.box}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
    </div>
  );
}
