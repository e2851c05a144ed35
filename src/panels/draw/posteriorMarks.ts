/** The marks of one posterior on a latent plane, and the lens through which a small one is seen. */
import { colour } from "../../charts/theme";
import type { Size } from "../../charts/useSize";
import type { PlaneDensity } from "../../training/frame";
import type { Projection } from "../latent/projection";
import { contour } from "../modalities/contour";

export type Family = Parameters<typeof contour>[1];

/** From latent coordinates to pixels. */
export interface Chart {
  readonly x: (z: number) => number;
  readonly y: (z: number) => number;
}

export function onPlane(plane: Projection, { width, height }: Size): Chart {
  return { x: (z) => plane.toUnit(z) * width, y: (z) => (1 - plane.toUnit(z)) * height };
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** What lies in the square `from` is seen `factor` times as large in the square `to`. */
export interface Lens extends Chart {
  readonly from: Square;
  readonly to: Square;
  readonly factor: number;
}

/** The lens takes this share of the plane's edges, and shows the outer contour in the middle 60 % of its own. */
const lensShare = 0.42;
const contourShare = 0.6;
/** A posterior that would be less than so many times larger under it needs none. */
const leastFactor = 1.5;

/** In the corner that is farthest from what it shows; undefined where the posterior is large enough without. */
export function lensOver(density: PlaneDensity, family: Family, { x, y }: Chart, plane: Size): Lens | undefined {
  const outline = contour(density, family);
  const [centreX, centreY] = [x(density.mean[0]), y(density.mean[1])];
  const reach = Math.max(...outline.map(([a, b]) => Math.max(Math.abs(x(a) - centreX), Math.abs(y(b) - centreY))));
  const size = lensShare * Math.min(plane.width, plane.height);
  const factor = (contourShare * size) / (2 * reach);
  if (!(factor >= leastFactor) || !Number.isFinite(factor)) return undefined;
  const seen = size / factor;
  const left = centreX < plane.width / 2 ? plane.width - size : 0;
  const top = centreY < plane.height / 2 ? plane.height - size : 0;
  return {
    x: (z) => left + size / 2 + factor * (x(z) - centreX),
    y: (z) => top + size / 2 + factor * (y(z) - centreY),
    from: { left: centreX - seen / 2, top: centreY - seen / 2, size: seen },
    to: { left, top, size },
    factor,
  };
}

/** The radius of a disc that has all the weight, in pixels: its area is in proportion to the weight. */
const wholeDisc = 22;

function discRadius(weight: number): number {
  return wholeDisc * Math.sqrt(weight);
}

export interface PosteriorMarks {
  readonly density: PlaneDensity;
  /** [S, 2] */
  readonly samples: Float32Array;
  /** [S] */
  readonly weights: Float32Array;
  readonly family: Family;
}

/** Both contours and the mean; with samples also a disc for each, under the contours. */
export function paintPosterior(
  context: CanvasRenderingContext2D,
  { density, samples, weights, family }: PosteriorMarks,
  { x, y }: Chart,
  withSamples: boolean,
): void {
  if (withSamples) {
    context.fillStyle = colour("--latent");
    weights.forEach((weight, s) => {
      context.beginPath();
      // What weighs nothing has no area; a speck says where it is.
      context.arc(x(samples[2 * s]), y(samples[2 * s + 1]), Math.max(discRadius(weight), 0.7), 0, 2 * Math.PI);
      context.globalAlpha = 0.55;
      context.fill();
    });
    context.globalAlpha = 1;
  }
  context.strokeStyle = colour("--inference");
  for (const which of ["outer", "inner"] as const) {
    context.beginPath();
    for (const [across, up] of contour(density, family, which)) context.lineTo(x(across), y(up));
    context.closePath();
    context.lineWidth = which === "outer" ? 2 : 1.25;
    context.stroke();
  }
  const [meanX, meanY] = [x(density.mean[0]), y(density.mean[1])];
  for (const [name, width] of [["--surface-raised", 5] as const, ["--ink", 2] as const]) {
    context.strokeStyle = colour(name);
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(meanX - 5, meanY);
    context.lineTo(meanX + 5, meanY);
    context.moveTo(meanX, meanY - 5);
    context.lineTo(meanX, meanY + 5);
    context.stroke();
  }
}
