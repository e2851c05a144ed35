import { useLayoutEffect, useRef } from "react";
import styles from "./Plot.module.css";
import { useThemeVersion } from "./theme";
import { type Size, useSize } from "./useSize";

export interface PlotProps {
  /** Draws everything, in CSS pixels, on an empty canvas; a new function draws again. */
  readonly draw: (context: CanvasRenderingContext2D, size: Size) => void;
  /** What a person who does not see the picture is told. */
  readonly label: string;
}

/** A canvas that fills its box, sharp on every screen, and follows size and theme. */
export function Plot({ draw, label }: PlotProps) {
  const [box, size] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeVersion();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page while drawing
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || size.width === 0 || size.height === 0) return;
    const ratio = devicePixelRatio;
    context.canvas.width = Math.round(size.width * ratio);
    context.canvas.height = Math.round(size.height * ratio);
    context.scale(ratio, ratio);
    draw(context, size);
  }, [draw, size, theme]);

  return (
    <div ref={box} className={styles.box}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
    </div>
  );
}
