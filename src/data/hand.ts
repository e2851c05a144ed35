import type { RandomStream } from "../numeric/random";
import type { Form } from "./penForms";
import type { Polyline } from "./rasterise";
import { type Point, smooth } from "./spline";

/** Lengths of a manner are pixels of an image with this many along its shorter edge, and grow with the image. */
const referenceEdge = 28;

/** What one draw of a quantity is normal around. */
type Spread = readonly [mean: number, deviation: number];

/** How hands that write in one manner differ from each other. */
export interface Manner {
  readonly slant: Spread;
  /** In radians. */
  readonly rotation: Spread;
  /** Half the digit's height. */
  readonly height: Spread;
  /** The deviation of the logarithm of breadth over height. */
  readonly breadth: number;
  /** Half the stroke's width. */
  readonly radius: Spread;
  /** The deviation of the digit's middle from the image's, along each axis. */
  readonly offset: number;
  /** How far a wave bends the strokes, as a share of half the height. */
  readonly wobble: Spread;
  /** Half of the box that the middle of the pen stays within: the thickest stroke then ends inside the image. */
  readonly reach: number;
}

/** One digit as one hand writes it. */
export interface Writing {
  /** In pixels. */
  readonly lines: readonly Polyline[];
  /** Half the stroke's width, in pixels. */
  readonly radius: number;
}

/** A normal draw that stays within two and a half standard deviations: nobody's hand is further off. */
function around([mean, deviation]: Spread, source: RandomStream): number {
  return mean + deviation * Math.max(-2.5, Math.min(2.5, source.normal()));
}

/** One of the forms, in a hand drawn anew from the manner, for an image of width × height pixels. */
export function write(
  forms: readonly Form[],
  manner: Manner,
  width: number,
  height: number,
  source: RandomStream,
): Writing {
  const scale = Math.min(width, height) / referenceEdge;
  const form = forms[source.integer(forms.length)];
  const slant = around(manner.slant, source);
  const rotation = around(manner.rotation, source);
  const tallness = scale * around(manner.height, source);
  const breadth = tallness * Math.exp(around([0, manner.breadth], source));
  const radius = scale * around(manner.radius, source);
  const offset = [scale * around([0, manner.offset], source), scale * around([0, manner.offset], source)] as const;
  // A smooth wave bends the plane, so that strokes which meet still meet: the wobble of the hand.
  const [phaseX, phaseY, turn] = [source.uniform(), source.uniform(), source.uniform()].map((u) => 2 * Math.PI * u);
  const wobble = around(manner.wobble, source);
  const [sine, cosine] = [Math.sin(rotation), Math.cos(rotation)];
  const place = (x: number, y: number): Point => {
    const bentX = x + wobble * Math.sin(2.6 * y + 1.5 * x * Math.cos(turn) + phaseX);
    const bentY = y + wobble * Math.sin(3.2 * x + 1.2 * y * Math.sin(turn) + phaseY);
    const [wide, tall] = [breadth * (bentX - slant * bentY), tallness * bentY];
    return [cosine * wide - sine * tall, sine * wide + cosine * tall];
  };
  const lines = form.map((stroke) =>
    smooth(Array.from({ length: stroke.length / 2 }, (_, i) => place(stroke[2 * i], stroke[2 * i + 1]))),
  );
  const middle = [width / 2 + offset[0], height / 2 + offset[1]] as const;
  const room = scale * manner.reach - Math.max(Math.abs(offset[0]), Math.abs(offset[1]));
  return { lines: centre(lines, middle, room), radius };
}

/** Moves the middle of the lines' bounding box and shrinks them, where need be, to within `room` of it. */
function centre(lines: readonly Polyline[], middle: Point, room: number): Polyline[] {
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
  const scale = Math.min(1, (2 * room) / Math.max(right - left, bottom - top));
  const x = middle[0] - (scale * (left + right)) / 2;
  const y = middle[1] - (scale * (top + bottom)) / 2;
  return lines.map((line) => line.map((value, i) => scale * value + (i % 2 === 0 ? x : y)));
}
