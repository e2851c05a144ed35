import { useCallback } from "react";
import { drawPoints } from "../../charts/marks";
import { Plot } from "../../charts/Plot";
import type { Room } from "../../charts/useSize";
import { drawAxes } from "./axes";
import type { Projection } from "./projection";

export interface LatentPlaneProps {
  /** [N, 2] */
  readonly means: Float32Array;
  readonly labels: Uint8Array | undefined;
  readonly projection: Projection;
  readonly label: string;
}

/** Posterior means of held-out data, one mark an example, coloured and shaped by label. */
export function LatentPlane({ means, labels, projection, label }: LatentPlaneProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D, room: Room) => {
      drawAxes(context, room, projection, false);
      context.globalAlpha = 0.85;
      drawPoints(
        context,
        { coordinates: means, stride: 2, labels },
        (z) => projection.toUnit(z) * room.width,
        (z) => (1 - projection.toUnit(z)) * room.height,
        { radius: Math.min(Math.max(room.width / 110, 1.8), 4), plain: "--latent" },
      );
    },
    [means, labels, projection],
  );
  return <Plot draw={draw} label={label} />;
}
