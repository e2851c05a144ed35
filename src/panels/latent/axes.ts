import { colour } from "../../charts/theme";
import type { Room } from "../../charts/useSize";
import type { Projection } from "./projection";

/** Thin lines and numbers at the projection's ticks; the prior's mean is drawn stronger. */
export function drawAxes(
  context: CanvasRenderingContext2D,
  { width, height, scale }: Room,
  projection: Projection,
  isFlat: boolean,
): void {
  context.font = `${10 * scale}px system-ui, "Noto Sans", sans-serif`;
  for (const z of projection.ticks) {
    const unit = projection.toUnit(z);
    if (unit <= 0.02 || unit >= 0.98) continue;
    context.strokeStyle = colour(z === 0 ? "--line-strong" : "--line");
    context.lineWidth = 1;
    context.beginPath();
    const x = Math.round(unit * width) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, height);
    const y = Math.round((1 - unit) * height) + 0.5;
    if (!isFlat) {
      context.moveTo(0, y);
      context.lineTo(width, y);
    }
    context.stroke();
    context.fillStyle = colour("--ink-quiet");
    const text = String(z).replace("-", "−");
    context.textAlign = "center";
    context.fillText(text, x, height - 3);
    context.textAlign = "left";
    if (!isFlat && z !== 0) context.fillText(text, 3, y - 2);
  }
}
