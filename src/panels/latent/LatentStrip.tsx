import { useCallback } from "react";
import { Plot } from "../../charts/Plot";
import { colour, labelColour } from "../../charts/theme";
import type { Room } from "../../charts/useSize";
import { drawAxes } from "./axes";
import { histogram } from "./histogram";
import type { Projection } from "./projection";

export interface LatentStripProps {
  /** [N, 2], of which the first column is drawn. */
  readonly means: Float32Array;
  readonly labels: Uint8Array | undefined;
  readonly projection: Projection;
  readonly radius: number;
  readonly prior: keyof typeof densities;
  readonly label: string;
}

const bins = 60;

const densities = {
  normal: (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
  laplace: (z: number) => Math.exp(-Math.abs(z)) / 2,
};

/** One latent dimension: the posterior means as a histogram stacked by label, with the prior's density over it. */
export function LatentStrip({ means, labels, projection, radius, prior, label }: LatentStripProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: Room) => {
      drawAxes(context, size, projection, true);
      const count = means.length / 2;
      const rows = histogram(
        Float32Array.from({ length: count }, (_, i) => means[2 * i]),
        labels,
        radius,
        bins,
      );
      const base = size.height - 14;
      const expected = (z: number) => ((count * 2 * radius) / bins) * densities[prior](z); // in a bin at z
      const totals = Array.from({ length: bins }, (_, bin) =>
        [...rows.values()].reduce((sum, row) => sum + row[bin], 0),
      );
      const scale = (base - 8) / Math.max(expected(0), ...totals, 1);

      const heights = new Float64Array(bins);
      for (const [group, row] of rows) {
        context.fillStyle = group < 0 ? colour("--latent") : labelColour(group);
        for (let bin = 0; bin < bins; bin++) {
          const height = row[bin] * scale;
          context.fillRect((bin * size.width) / bins, base - heights[bin] - height, size.width / bins, height);
          heights[bin] += height;
        }
      }

      context.strokeStyle = colour("--ink");
      context.lineWidth = 1.5;
      context.beginPath();
      for (let x = 0; x <= size.width; x += 2) {
        context.lineTo(x, base - expected(projection.fromUnit(x / size.width)) * scale);
      }
      context.stroke();
    },
    [means, labels, projection, radius, prior],
  );
  return <Plot draw={draw} label={label} />;
}
