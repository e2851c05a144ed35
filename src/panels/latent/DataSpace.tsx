import { useCallback } from "react";
import { fitPoints } from "../../charts/fitPoints";
import { drawPoints } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import { colour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";
import { mesh } from "./mesh";

export interface DataSpaceProps {
  /** [rows · columns, dimensions] decoded grid. */
  readonly grid: ArrayLike<number>;
  readonly columns: number;
  /** D, of which the first two are drawn. */
  readonly dimensions: number;
  /** [n, D] held-out data. */
  readonly data: Float32Array | undefined;
  /** [D] the decoded probe. */
  readonly probe: Float32Array | undefined;
  readonly label: string;
}

/** Data in their own space, and the latent grid as the decoder bends it there. */
export function DataSpace({ grid, columns, dimensions, data, probe, label }: DataSpaceProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: Size) => {
      const { x, y } = fitPoints(data ?? grid, dimensions, width, height);
      if (data) {
        context.globalAlpha = 0.6;
        drawPoints(context, { coordinates: data, stride: dimensions }, x, y, { radius: 2, plain: "--ink-quiet" });
      }
      context.globalAlpha = 0.9;
      context.strokeStyle = colour("--generative");
      context.lineWidth = 1;
      context.beginPath();
      for (const [first, ...rest] of mesh(grid, columns, dimensions)) {
        context.moveTo(x(first[0]), y(first[1]));
        for (const point of rest) context.lineTo(x(point[0]), y(point[1]));
      }
      context.stroke();
      if (probe) {
        context.globalAlpha = 1;
        context.beginPath();
        context.arc(x(probe[0]), y(dimensions > 1 ? probe[1] : 0), 6, 0, 2 * Math.PI);
        context.fillStyle = colour("--surface-raised");
        context.fill();
        context.strokeStyle = colour("--ink");
        context.lineWidth = 2.5;
        context.stroke();
      }
    },
    [grid, columns, dimensions, data, probe],
  );
  return <Plot draw={draw} label={label} />;
}
