/** Points on a canvas: each label has its colour and its shape, so that neither has to be told apart alone. */
import { colour, labelColour } from "./theme";

export interface Points {
  /** [n, stride]; the first two of each row are drawn. */
  readonly coordinates: ArrayLike<number>;
  readonly stride: number;
  /** [n] */
  readonly labels?: ArrayLike<number>;
  /** The shape of points without labels; 0, a circle, by default. */
  readonly shape?: number;
}

/** How many shapes there are; with ten colours ten labels differ in both. */
const shapes = 5;

/** Adds the label's shape, of about the area of a circle with `radius`, to the path. */
function addShape(path: Path2D, label: number, x: number, y: number, radius: number): void {
  const a = radius * 1.25;
  switch (label % shapes) {
    case 0:
      path.moveTo(x + radius, y);
      path.arc(x, y, radius, 0, 2 * Math.PI);
      break;
    case 1:
      path.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      break;
    case 2:
      path.moveTo(x, y - a);
      path.lineTo(x + a, y + a * 0.8);
      path.lineTo(x - a, y + a * 0.8);
      path.closePath();
      break;
    case 3:
      path.moveTo(x, y - a);
      path.lineTo(x + a, y);
      path.lineTo(x, y + a);
      path.lineTo(x - a, y);
      path.closePath();
      break;
    default:
      path.moveTo(x, y + a);
      path.lineTo(x - a, y - a * 0.8);
      path.lineTo(x + a, y - a * 0.8);
      path.closePath();
  }
}

export interface PointStyle {
  readonly radius: number;
  /** The colour of points without labels. */
  readonly plain: `--${string}`;
}

/** Draws the points with one fill a label. `x` and `y` map a coordinate to pixels. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  { coordinates, stride, labels, shape = 0 }: Points,
  x: (value: number) => number,
  y: (value: number) => number,
  { radius, plain }: PointStyle,
): void {
  const paths = new Map<number, Path2D>();
  const count = Math.floor(coordinates.length / stride);
  for (let i = 0; i < count; i++) {
    const label = labels ? labels[i] : -1;
    let path = paths.get(label);
    if (!path) {
      path = new Path2D();
      paths.set(label, path);
    }
    const second = stride > 1 ? coordinates[i * stride + 1] : 0;
    addShape(path, label < 0 ? shape : label, x(coordinates[i * stride]), y(second), radius);
  }
  for (const [label, path] of [...paths].sort(([a], [b]) => a - b)) {
    context.fillStyle = label < 0 ? colour(plain) : labelColour(label);
    context.fill(path);
  }
}

/** The path of one label's shape in a 12 × 12 box: for legends. */
export function shapeOutline(label: number): string {
  const outlines = ["M11 6A5 5 0 1 1 1 6A5 5 0 1 1 11 6Z", "M1.5 1.5H10.5V10.5H1.5Z", "M6 0.5L11.5 10.5H0.5Z"];
  return [...outlines, "M6 0L12 6L6 12L0 6Z", "M6 11.5L0.5 1.5H11.5Z"][label % shapes];
}
