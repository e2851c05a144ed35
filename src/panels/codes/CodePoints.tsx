import { useCallback } from "react";
import { fitPoints } from "../../charts/fitPoints";
import { drawPoints } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import { colour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";
import { useTranslate } from "../../locales/translate";
import type { Codes } from "../../training/frame";
import { discreteName } from "../latentName";
import styles from "./CodesPanel.module.css";
import { firstCode } from "./codeRows";

export interface CodePointsProps {
  readonly codes: Codes;
  /** The latent whose codes are written. */
  readonly latent: number;
  /** D, of which the first two are drawn. */
  readonly dimensions: number;
  /** [n, D] held-out data. */
  readonly originals: Float32Array;
}

/** Held-out points, and over them where each code decodes to, written as the code's number. */
export function CodePoints({ codes, latent, dimensions, originals }: CodePointsProps) {
  const t = useTranslate();
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: Size) => {
      const { x, y } = fitPoints(originals, dimensions, width, height);
      const { categories, traversal, columns } = codes;
      context.globalAlpha = 0.45;
      drawPoints(context, { coordinates: originals, stride: dimensions }, x, y, { radius: 2, plain: "--ink-quiet" });
      context.globalAlpha = 1;
      context.font = `650 12px ${getComputedStyle(context.canvas).fontFamily}`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineWidth = 3;
      context.lineJoin = "round";
      context.strokeStyle = colour("--surface-raised");
      context.fillStyle = colour("--generative");
      const first = firstCode(categories, latent) * columns;
      for (let i = 0; i < categories[latent] * columns; i++) {
        const at = (first + i) * dimensions;
        const place = [x(traversal[at]), y(dimensions > 1 ? traversal[at + 1] : 0)] as const;
        const number = String(Math.floor(i / columns) + 1);
        context.strokeText(number, ...place);
        context.fillText(number, ...place);
      }
    },
    [codes, latent, dimensions, originals],
  );
  return (
    <figure className={styles.points}>
      <figcaption>{t("codes.places")}</figcaption>
      <div className={styles.plot}>
        <Plot
          draw={draw}
          label={t("codes.pointsLabel", { latent: discreteName(latent), count: originals.length / dimensions })}
        />
      </div>
    </figure>
  );
}
