import { type KeyboardEvent, type PointerEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { mosaic } from "../../charts/mosaic";
import { useTranslate } from "../../locales/translate";
import styles from "./DrawPanel.module.css";
import type { Paper as PaperSize } from "./drawing";
import { add, extend, type Place, undo } from "./drawingStore";

export interface PaperProps extends PaperSize {
  /** [height · width] what is drawn; undefined: nothing. */
  readonly values: Float32Array | undefined;
  /** Half the pen's width, in pixels of the image. */
  readonly radius: number;
  /** What is drawn, in words. */
  readonly label: string;
}

/** Where an arrow key leads, in pixels. */
const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Paper at the resolution of the data, drawn on with a pointer or by keys. */
export function Paper({ values, width, height, radius, label }: PaperProps) {
  const t = useTranslate();
  const help = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [[column, row], setCursor] = useState<Place>([Math.floor(width / 2), Math.floor(height / 2)]);
  const [isDown, setDown] = useState(false);

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    const intensities = values ?? new Float32Array(width * height);
    const { pixels } = mosaic({ intensities, tileWidth: width, tileHeight: height, columns: 1, gap: 0 });
    context?.putImageData(new ImageData(pixels, width, height), 0, 0);
  }, [values, width, height]);

  const placeOf = (event: { clientX: number; clientY: number }, { left, top, width, height }: DOMRect): Place => [
    (event.clientX - left) / width,
    (event.clientY - top) / height,
  ];

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDown(false);
    add({ kind: "stroke", line: placeOf(event, event.currentTarget.getBoundingClientRect()) });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const coalesced = event.nativeEvent.getCoalescedEvents();
    extend((coalesced.length > 0 ? coalesced : [event]).map((each) => placeOf(each, box)));
  };

  const centre = (x: number, y: number): Place => [(x + 0.5) / width, (y + 0.5) / height];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrows[event.key];
    if (arrow) {
      const next = [
        Math.min(Math.max(column + arrow[0], 0), width - 1),
        Math.min(Math.max(row + arrow[1], 0), height - 1),
      ] as const;
      setCursor(next);
      if (isDown) extend([centre(...next)]);
    } else if (event.key === " ") {
      if (!isDown) add({ kind: "stroke", line: centre(column, row) });
      setDown(!isDown);
    } else if (event.key === "Escape" && isDown) setDown(false);
    else if (event.key === "Backspace" || event.key === "Delete") {
      setDown(false);
      undo();
    } else return;
    event.preventDefault();
  };

  const cursor = {
    left: `${(100 * (column + 0.5)) / width}%`,
    top: `${(100 * (row + 0.5)) / height}%`,
    width: `${(200 * radius) / width}%`,
  };
  return (
    <>
      <div
        className={styles.paper}
        style={{ aspectRatio: width / height }}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is led by its own keys
        tabIndex={0}
        aria-label={t("draw.paper")}
        aria-describedby={help}
        data-pen={isDown ? "down" : "up"}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onBlur={() => setDown(false)}
      >
        <canvas ref={canvas} width={width} height={height} role="img" aria-label={label} />
        <span className={styles.cursor} style={cursor} aria-hidden="true" />
        {!values && (
          <span className={styles.hint} aria-hidden="true">
            {t("draw.hint")}
            <small>{t("draw.hintKeys")}</small>
          </span>
        )}
      </div>
      <p id={help} className="visually-hidden">
        {t("draw.paperHelp")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {t("draw.at", { column: column + 1, row: row + 1, pen: t(isDown ? "draw.pens.down" : "draw.pens.up") })}
      </p>
    </>
  );
}
