/** What a person has drawn, and the image that it makes at a data set's own resolution. */
import type { DigitStyle } from "../../data/digitStyles";
import type { Polyline } from "../../data/rasterise";

/** Each lies over those before it, so that taking the last one back undoes it. */
export type Mark =
  /** A line in units of the image's edges, 0…1 from the upper left: [x₀, y₀, x₁, y₁, …]. One point alone is a dot. */
  | { readonly kind: "stroke"; readonly line: Polyline }
  /** A held-out example covers everything, and so does blank paper. */
  | { readonly kind: "example"; readonly example: number; readonly values: Float32Array }
  | { readonly kind: "blank" };

export interface Paper {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The strokes that are seen, and the example that they lie over. */
export interface Seen {
  readonly strokes: readonly Polyline[];
  readonly example?: Extract<Mark, { kind: "example" }>;
}

export function seen(marks: readonly Mark[]): Seen {
  const at = marks.findLastIndex(({ kind }) => kind !== "stroke");
  const ground = marks[at];
  const strokes = marks.slice(at + 1).flatMap((mark) => (mark.kind === "stroke" ? [mark.line] : []));
  return { strokes, example: ground?.kind === "example" ? ground : undefined };
}

/** The shortest stroke that a pen leaves a mark with, in pixels. */
const dot = 0.01;

/** So many pixels along the shorter edge have the pen's radius as it is; it grows with the image. */
const referenceEdge = 28;

/**
 * [height · width] intensities, drawn as the strokes of a style of the data are; undefined where nothing is seen. An
 * example of another size is left out.
 *
 * @param radius half the pen's width, in pixels of an image of 28
 */
export function paint(
  marks: readonly Mark[],
  { width, height }: Paper,
  { ink }: Pick<DigitStyle, "ink">,
  radius: number,
): Float32Array | undefined {
  const { strokes, example } = seen(marks);
  const ground = example?.values.length === width * height ? example.values : undefined;
  if (!ground && strokes.length === 0) return undefined;
  const lines = strokes.map((line) => {
    const pixels = line.map((unit, i) => unit * (i % 2 === 0 ? width : height));
    return pixels.length > 2 ? pixels : [...pixels, pixels[0] + dot, pixels[1]];
  });
  const draw = (drawn: readonly Polyline[]) => {
    const bytes = new Uint8Array(width * height);
    ink({ lines: drawn, radius: (radius * Math.min(width, height)) / referenceEdge }, width, height, bytes);
    return bytes;
  };
  const bytes = draw(lines);
  if (!ground) return Float32Array.from(bytes, (byte) => byte / 255);
  // Where the paper is bright, ink is dark.
  const over = draw([])[0] > 0 ? Math.min : Math.max;
  return ground.map((value, pixel) => over(value, bytes[pixel] / 255));
}

/** The share of full ink, 0…1. */
export function inkShare(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
