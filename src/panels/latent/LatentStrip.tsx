import { useCallback } from "react";
import { Plot } from "../../charts/Plot";
import { colour, labelColour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";
import { drawAxes } from "./axes";
import { histogram } from "./histogram";
import type { Projection } from "./projection";

export interface LatentStripProps {
  /** [N, 2], of which the first column is drawn. */
  readonly means: Float32Array;
  readonly labels: Uint8Array | undefined;
  readonly projection: Projection;
  readonly radius: number;
  readonly label: string;
}

const bins = 60;

/** One latent dimension: the posterior means as a histogram stacked by label, with the prior's density over it. */
export function LatentStrip({ means, labels, projection, radius, label }: LatentStripProps) {
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: Size) => {
      drawAxes(context, size, projection, true);
      const count = means.length / 2;
      const rows = histogram(
        Float32Array.from({ length: count }, (_, i) => means[2 * i]),
        labels,
        radius,
        bins,
      );
      const base = size.height - 14;
      const expected = (count * 2 * radius) / bins / Math.sqrt(2 * Math.PI); // of the prior, in its fullest bin
      const totals = Array.from({ length: bins }, (_, bin) =>
        [...rows.values()].reduce((sum, row) => sum + row[bin], 0),
      );
      const scale = (base - 8) / Math.max(expected, ...totals, 1);

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
        const z = projection.fromUnit(x / size.width);
        context.lineTo(x, base - expected * scale * Math.exp((-z * z) / 2));
      }
      context.stroke();
    },
    [means, labels, projection, radius],
  );
  return <Plot draw={draw} label={label} />;
}
