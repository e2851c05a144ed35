import { useCallback } from "react";
import { fitPoints } from "../../charts/fitPoints";
import { drawPoints } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import { colour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";

export interface PointPairsProps {
  /** [n, D] data. */
  readonly points: Float32Array;
  /** [n, D] what the model has made. */
  readonly partners: Float32Array;
  /** Join each point to its partner. */
  readonly isJoined: boolean;
  /** D, of which the first two are drawn. */
  readonly dimensions: number;
  readonly label: string;
}

/** Data as circles and what the model has made as squares, in data space. */
export function PointPairs({ points, partners, isJoined, dimensions, label }: PointPairsProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: Size) => {
      const { x, y } = fitPoints(points, dimensions, width, height);
      if (isJoined) {
        const second = dimensions > 1 ? 1 : 0;
        context.strokeStyle = colour("--line-strong");
        context.beginPath();
        for (let i = 0; i + dimensions <= Math.min(points.length, partners.length); i += dimensions) {
          context.moveTo(x(points[i]), y(points[i + second]));
          context.lineTo(x(partners[i]), y(partners[i + second]));
        }
        context.stroke();
      }
      drawPoints(context, { coordinates: points, stride: dimensions }, x, y, { radius: 2, plain: "--ink-quiet" });
      const squares = { coordinates: partners, stride: dimensions, shape: 1 };
      drawPoints(context, squares, x, y, { radius: 2, plain: "--generative" });
    },
    [points, partners, isJoined, dimensions],
  );
  return <Plot draw={draw} label={label} />;
}
