import { type PointerEvent, useCallback, useMemo } from "react";
import { drawPoints } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import { colour, labelColour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";
import { useTranslate } from "../../locales/translate";
import styles from "./RelaxationPanel.module.css";
import { corners, distributionAt, placeOf, type Three } from "./simplex";

export interface SimplexProps {
  /** [n, 3] */
  readonly samples: Float32Array;
  /** [n] the corner that each is nearest to. */
  readonly nearest: Uint8Array;
  /** How many samples each corner has. */
  readonly shares: Three;
  readonly probabilities: Three;
  readonly mean: Three;
  /** What the corners are called. */
  readonly names: readonly string[];
  /** Samples are the corners themselves. */
  readonly straightThrough: boolean;
  readonly label: string;
  readonly choose: (probabilities: Three) => void;
}

const margin = 18;

/** From the unit triangle to pixels, as large as the box lets it be. */
function inscribed({ width, height }: Size) {
  const side = Math.max(1, Math.min(width - 2 * margin, (height - 2 * margin) / corners[1][1]));
  const left = (width - side) / 2;
  const top = (height - side * corners[1][1]) / 2;
  return { side, left, top };
}

/** Samples in the simplex, the distribution that they are drawn from as a ring to drag, and their mean as a cross. */
export function Simplex(props: SimplexProps) {
  const { samples, nearest, shares, probabilities, mean, names, straightThrough, label, choose } = props;
  const t = useTranslate();

  const places = useMemo(() => {
    const all = new Float32Array((samples.length / 3) * 2);
    for (let i = 0; i < all.length / 2; i++) {
      all.set(placeOf([samples[3 * i], samples[3 * i + 1], samples[3 * i + 2]]), 2 * i);
    }
    return all;
  }, [samples]);

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: Size) => {
      const { side, left, top } = inscribed(size);
      const x = (value: number) => left + value * side;
      const y = (value: number) => top + value * side;
      context.strokeStyle = colour("--line-strong");
      context.beginPath();
      for (const [cornerX, cornerY] of corners) context.lineTo(x(cornerX), y(cornerY));
      context.closePath();
      context.stroke();

      context.globalAlpha = 0.75;
      if (straightThrough) {
        for (const [c, [cornerX, cornerY]] of corners.entries()) {
          context.fillStyle = labelColour(c);
          context.beginPath();
          context.arc(x(cornerX), y(cornerY), 0.16 * side * Math.sqrt(shares[c]), 0, 2 * Math.PI);
          context.fill();
        }
      } else {
        const points = { coordinates: places, stride: 2, labels: nearest };
        drawPoints(context, points, x, y, { radius: 2, plain: "--latent" });
      }
      context.globalAlpha = 1;

      context.font = `650 12px ${getComputedStyle(context.canvas).fontFamily}`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineWidth = 3;
      context.lineJoin = "round";
      context.strokeStyle = colour("--surface-raised");
      context.fillStyle = colour("--ink");
      for (const [c, [cornerX, cornerY]] of corners.entries()) {
        const place = [x(cornerX), y(cornerY) + (c === 0 ? -10 : 11)] as const;
        context.strokeText(names[c], ...place);
        context.fillText(names[c], ...place);
      }
      drawRing(context, ...at(probabilities));
      drawCross(context, ...at(mean));

      function at(distribution: Three): [number, number] {
        const [placeX, placeY] = placeOf(distribution);
        return [x(placeX), y(placeY)];
      }
    },
    [places, nearest, shares, probabilities, mean, names, straightThrough],
  );

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { side, left, top } = inscribed(box);
    choose(distributionAt((event.clientX - box.left - left) / side, (event.clientY - box.top - top) / side));
  };
  return (
    <div
      className={styles.simplex}
      title={t("relaxation.simplexHelp")}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      <Plot draw={draw} label={label} />
    </div>
  );
}

/** Twice each, so that marks stand out from the samples in both themes. */
const strokes = [
  ["--surface-raised", 5],
  ["--ink", 2.5],
] as const;

function drawRing(context: CanvasRenderingContext2D, x: number, y: number): void {
  for (const [stroke, width] of strokes) {
    context.strokeStyle = colour(stroke);
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.stroke();
  }
}

function drawCross(context: CanvasRenderingContext2D, x: number, y: number): void {
  for (const [stroke, width] of strokes) {
    context.strokeStyle = colour(stroke);
    context.lineWidth = width;
    context.beginPath();
    for (const slope of [1, -1]) {
      context.moveTo(x - 5, y - 5 * slope);
      context.lineTo(x + 5, y + 5 * slope);
    }
    context.stroke();
  }
}
