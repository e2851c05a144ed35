import { useCallback } from "react";
import { drawPoints } from "../../charts/marks";
import { measure, percent } from "../../charts/measure";
import { Plot } from "../../charts/Plot";
import { latentRadius } from "../../charts/scale";
import { colour } from "../../charts/theme";
import type { Room } from "../../charts/useSize";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Drawn } from "../../training/frame";
import { drawAxes } from "../latent/axes";
import { linear } from "../latent/projection";
import { contour } from "../modalities/contour";
import { type Family, type Lens, lensOver, onPlane, paintPosterior } from "./posteriorMarks";

export interface PosteriorPlaneProps {
  /** [N, 2] posterior means of held-out data, and their labels. */
  readonly means: Float32Array;
  readonly labels: Uint8Array | undefined;
  readonly drawn: Drawn | undefined;
  readonly family: Family;
  /** What the dimensions are called, horizontal first. */
  readonly names: readonly string[];
  readonly isFlat: boolean;
}

/** q(z|x) of a drawing among the posterior means of the data; where it is small, under a lens. */
export function PosteriorPlane({ means, labels, drawn, family, names, isFlat }: PosteriorPlaneProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { density, samples, weights } = drawn ?? {};
  const [horizontal, vertical = ""] = names;

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: Room) => {
      const outline = density ? contour(density, family) : [];
      const plane = linear(Math.max(latentRadius(means), latentRadius(outline.flat())));
      const whole = onPlane(plane, size);
      drawAxes(context, size, plane, isFlat);
      context.globalAlpha = 0.3;
      drawPoints(context, { coordinates: means, stride: 2, labels }, whole.x, whole.y, {
        radius: 1.8,
        plain: "--ink-quiet",
      });
      context.globalAlpha = 1;
      if (density && samples && weights) {
        const lens = lensOver(density, family, whole, size);
        const marks = { density, samples, weights, family };
        paintPosterior(context, marks, whole, lens === undefined);
        if (lens) {
          drawLens(context, lens, t("draw.magnified", { factor: Math.round(lens.factor) }));
          paintPosterior(context, marks, lens, true);
          context.restore();
        }
      }
      context.font = `700 12px ${getComputedStyle(context.canvas).fontFamily}`;
      context.lineWidth = 3;
      context.lineJoin = "round";
      context.strokeStyle = colour("--surface-raised");
      context.fillStyle = colour("--ink");
      const write = (text: string, x: number, y: number) => {
        context.strokeText(text, x, y);
        context.fillText(text, x, y);
      };
      context.textAlign = "left";
      if (!isFlat) write(`${vertical} ↑`, 3, 14);
      context.textAlign = "right";
      write(`${horizontal} →`, size.width - 3, size.height - 14);
    },
    [means, labels, density, samples, weights, family, isFlat, horizontal, vertical, t],
  );

  const count = means.length / 2;
  if (!density || !weights) return <Plot draw={draw} label={t("draw.planeEmpty", { count })} />;
  const [x, y] = density.mean.map((value) => measure(value, locale));
  const [sx, sy] = [density.spread[0], density.spread[2]].map((value) => measure(Math.sqrt(value), locale));
  const heaviest = percent(Math.max(...weights), locale);
  const values = { horizontal, vertical, count, x, y, sx, sy, samples: weights.length, heaviest };
  return <Plot draw={draw} label={t(isFlat ? "draw.stripLabel" : "draw.planeLabel", values)} />;
}

/** The frame on the plane, and the larger one in a corner, within which is drawn until the context is restored. */
function drawLens(context: CanvasRenderingContext2D, { from, to, factor }: Lens, name: string): void {
  context.lineWidth = 1;
  context.strokeStyle = colour("--line-strong");
  context.strokeRect(from.left, from.top, from.size, from.size);
  context.fillStyle = colour("--surface-raised");
  context.fillRect(to.left, to.top, to.size, to.size);
  context.strokeRect(to.left + 0.5, to.top + 0.5, to.size - 1, to.size - 1);
  context.save();
  context.beginPath();
  context.rect(to.left + 1, to.top + 1, to.size - 2, to.size - 2);
  context.clip();
  context.font = "10px system-ui, sans-serif";
  context.textAlign = "left";
  context.fillStyle = colour("--ink-quiet");
  if (factor > 1) context.fillText(name, to.left + 4, to.top + 12);
}
