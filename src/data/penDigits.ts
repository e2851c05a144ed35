import { type RandomStream, stream } from "../numeric/random";
import { balancedLabels } from "./balancedLabels";
import type { Dataset, Examples } from "./dataset";
import { type Form, penForms, type Stroke } from "./penForms";
import { type Polyline, rasterise } from "./rasterise";

/** Pixels along each edge: as MNIST's, so that the same networks fit. */
const edge = 28;

/** Half of the box, in pixels, that the middle of the pen stays within: the thickest stroke then ends inside the image. */
const reach = 11;

type Point = readonly [x: number, y: number];

/** How one digit is written: drawn anew for each example. */
interface Hand {
  readonly form: Form;
  /** Where a point of the form goes, in pixels from the middle. */
  readonly place: (x: number, y: number) => Point;
  /** Half the stroke's width, in pixels. */
  readonly radius: number;
  /** Where the middle of the digit stands, in pixels from the middle of the image. */
  readonly offset: Point;
}

/** A normal draw that stays within two and a half standard deviations: nobody's hand is further off. */
function around(mean: number, deviation: number, source: RandomStream): number {
  return mean + deviation * Math.max(-2.5, Math.min(2.5, source.normal()));
}

function drawHand(digit: number, source: RandomStream): Hand {
  const forms = penForms[digit];
  const form = forms[source.integer(forms.length)];
  const slant = around(0.16, 0.17, source);
  const rotation = around(0, 0.07, source);
  const height = around(9.2, 0.5, source);
  const breadth = height * Math.exp(around(0, 0.13, source));
  const radius = around(1.25, 0.2, source);
  const offset = [around(0, 0.4, source), around(0, 0.4, source)] as const;
  // A smooth wave bends the plane, so that strokes which meet still meet: the wobble of the hand.
  const [phaseX, phaseY, turn] = [source.uniform(), source.uniform(), source.uniform()].map((u) => 2 * Math.PI * u);
  const wobble = around(0.07, 0.025, source);
  const [sine, cosine] = [Math.sin(rotation), Math.cos(rotation)];
  const place = (x: number, y: number): Point => {
    const bentX = x + wobble * Math.sin(2.6 * y + 1.5 * x * Math.cos(turn) + phaseX);
    const bentY = y + wobble * Math.sin(3.2 * x + 1.2 * y * Math.sin(turn) + phaseY);
    const [wide, tall] = [breadth * (bentX - slant * bentY), height * bentY];
    return [cosine * wide - sine * tall, sine * wide + cosine * tall];
  };
  return { form, place, radius, offset };
}

/** Straight pieces between two points of a stroke: each is then about one pixel and a half long. */
const pieces = 4;

/** The line through a stroke's points, as a Catmull–Rom spline (Catmull and Rom 1974) whose ends are doubled. */
function smooth(points: readonly Point[]): Polyline {
  const line: number[] = [...points[0]];
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const before = points[Math.max(0, i - 2)];
    const after = points[Math.min(points.length - 1, i + 1)];
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      line.push(between(t, before[0], from[0], to[0], after[0]), between(t, before[1], from[1], to[1], after[1]));
    }
  }
  return line;
}

/** Catmull and Rom's cubic: from b at t = 0 to c at t = 1. */
function between(t: number, a: number, b: number, c: number, d: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** The stroke's points where this hand puts them. */
function placed(stroke: Stroke, place: Hand["place"]): Point[] {
  return Array.from({ length: stroke.length / 2 }, (_, i) => place(stroke[2 * i], stroke[2 * i + 1]));
}

/** Moves and, where it would not fit, shrinks the lines about the middle of their bounding box. */
function centre(lines: readonly Polyline[], [offsetX, offsetY]: Point): Polyline[] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      left = Math.min(left, line[i]);
      right = Math.max(right, line[i]);
      top = Math.min(top, line[i + 1]);
      bottom = Math.max(bottom, line[i + 1]);
    }
  }
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const room = reach - Math.max(Math.abs(offsetX), Math.abs(offsetY));
  const scale = Math.min(1, (2 * room) / Math.max(right - left, bottom - top));
  const [x, y] = [edge / 2 + offsetX - scale * middleX, edge / 2 + offsetY - scale * middleY];
  return lines.map((line) => line.map((value, i) => scale * value + (i % 2 === 0 ? x : y)));
}

function examples(count: number, source: RandomStream): Examples {
  const labels = balancedLabels(count, penForms.length, source);
  const values = new Uint8Array(count * edge * edge);
  labels.forEach((digit, i) => {
    const { form, place, radius, offset } = drawHand(digit, source);
    const lines = centre(
      form.map((stroke) => smooth(placed(stroke, place))),
      offset,
    );
    rasterise(lines, radius, edge, edge, values.subarray(i * edge * edge, (i + 1) * edge * edge));
  });
  return { count, values, unit: 1 / 255, labels };
}

/** Handwritten digits of 28×28 pixels drawn by the program: 2048 to train with, 512 held out, labels 0 to 9. */
export function penDigits(seed: number): Dataset {
  const train = examples(2048, stream(seed, "pen-digits", "train"));
  const heldOut = examples(512, stream(seed, "pen-digits", "held-out"));
  return {
    id: "pen-digits",
    kind: "image",
    size: edge * edge,
    width: edge,
    height: edge,
    labelCount: penForms.length,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
