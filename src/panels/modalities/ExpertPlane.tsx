import { useCallback } from "react";
import { drawPoints } from "../../charts/marks";
import { measure } from "../../charts/measure";
import { Plot } from "../../charts/Plot";
import { latentRadius } from "../../charts/scale";
import { colour } from "../../charts/theme";
import type { Room } from "../../charts/useSize";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Modalities, PlaneDensity } from "../../training/frame";
import { drawAxes } from "../latent/axes";
import { linear } from "../latent/projection";
import { dimensionName } from "../latentName";
import { contour } from "./contour";
import { expertDash } from "./expertLook";

export interface ExpertPlaneProps {
  readonly modalities: Modalities;
  readonly names: readonly string[];
  readonly family: "normal" | "laplace";
  readonly dimensions: readonly [number, number];
  readonly isFlat: boolean;
  /** [N, 2] posterior means of held-out data, behind everything, with their labels. */
  readonly means: Float32Array;
  readonly labels: Uint8Array | undefined;
}

/** Contours of one example's posteriors: of each modality alone as lines, of those present together as areas. */
export function ExpertPlane({ modalities, names, family, dimensions, isFlat, means, labels }: ExpertPlaneProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { experts, components, draws, present } = modalities;

  const [horizontal, vertical] = dimensions.map(dimensionName);

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: Room) => {
      const contours = experts.flatMap((expert) => contour(expert, family).flat());
      const plane = linear(Math.max(latentRadius(means), latentRadius(contours)));
      const x = (z: number) => plane.toUnit(z) * size.width;
      const y = (z: number) => (1 - plane.toUnit(z)) * size.height;
      const outline = (density: PlaneDensity) => {
        context.beginPath();
        for (const [across, up] of contour(density, family)) context.lineTo(x(across), y(up));
        context.closePath();
      };

      drawAxes(context, size, plane, isFlat);
      context.globalAlpha = 0.3;
      drawPoints(context, { coordinates: means, stride: 2, labels }, x, y, { radius: 1.8, plain: "--ink-quiet" });

      context.fillStyle = context.strokeStyle = colour("--latent");
      context.lineWidth = 1;
      for (const component of components) {
        outline(component);
        context.globalAlpha = 0.4;
        context.fill();
        context.globalAlpha = 1;
        context.stroke();
      }

      context.lineWidth = 2;
      context.strokeStyle = colour("--inference");
      for (const [d, expert] of experts.entries()) {
        context.globalAlpha = present.includes(d) ? 1 : 0.4;
        context.setLineDash([...expertDash(d)]);
        outline(expert);
        context.stroke();
      }
      context.setLineDash([]);
      context.globalAlpha = 1;

      for (const [i, [across, up]] of draws.entries()) {
        const isTogether = i === experts.length;
        context.beginPath();
        context.arc(x(across), y(up), isTogether ? 4.5 : 3.5, 0, 2 * Math.PI);
        context.fillStyle = colour(isTogether ? "--latent" : "--inference");
        context.strokeStyle = colour("--surface-raised");
        context.lineWidth = 1.5;
        context.fill();
        context.stroke();
      }

      context.font = `700 12px ${getComputedStyle(context.canvas).fontFamily}`;
      context.lineWidth = 3;
      context.lineJoin = "round";
      context.strokeStyle = colour("--surface-raised");
      const write = (text: string, across: number, up: number) => {
        context.strokeText(text, across, up);
        context.fillText(text, across, up);
      };
      context.fillStyle = colour("--inference");
      for (const [d, expert] of experts.entries()) {
        const [right] = contour(expert, family).toSorted(([a], [b]) => b - a);
        write(String(d + 1), x(right[0]) + 3, y(right[1]));
      }
      context.fillStyle = colour("--ink");
      if (!isFlat) write(`${vertical} ↑`, 3, 14);
      context.textAlign = "right";
      write(`${horizontal} →`, size.width - 3, size.height - 14);
    },
    [experts, components, draws, present, family, isFlat, means, labels, horizontal, vertical],
  );

  const place = ({ mean: [across, up] }: PlaneDensity) => ({ x: measure(across, locale), y: measure(up, locale) });
  const label = t("modalities.planeLabel", {
    horizontal,
    vertical,
    experts: experts.map((expert, d) => t("modalities.expertAt", { name: names[d], ...place(expert) })).join("; "),
    components:
      components.length > 1
        ? t("modalities.componentsMany", { count: components.length })
        : t("modalities.componentsOne", place(components[0])),
  });
  return <Plot draw={draw} label={label} />;
}
