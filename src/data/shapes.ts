import { permutation, stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import type { Dataset, Examples, Factor } from "./dataset";

const edge = 28;

/** The factors of dSprites (Matthey et al. 2017), each combination once; y counts from the top. */
const factors = [
  { id: "shape", count: 3 },
  { id: "scale", count: 4 },
  { id: "orientation", count: 8 },
  { id: "x", count: 8 },
  { id: "y", count: 8 },
] as const satisfies readonly Factor[];

const combinations = product(factors.map(({ count }) => count));

/** Combinations that differ in x and y alone, which follow one another: the same drawing elsewhere. */
const positions = 8 * 8;

const trainCount = 5120;

/** Pixels along each edge of the box that any shape turns in: neighbouring positions are whole pixels apart. */
const box = 14;
const spacing = (edge - box) / 7;

/** Whether a point lies in the shape: x right and y up, the shape in the unit circle, square and heart about as large. */
const shapeFunctions: readonly ((x: number, y: number) => boolean)[] = [
  /** Square. */
  (x, y) => Math.max(Math.abs(x), Math.abs(y)) <= Math.SQRT1_2,
  /** Ellipse, twice as wide as high. */
  (x, y) => x * x + 4 * y * y <= 1,
  /** Heart: the sextic curve (x² + y² − 1)³ = x²y³, moved and shrunk into the circle. */
  (x, y) => {
    const [wide, tall] = [1.35 * x, 1.35 * y + 0.1];
    return (wide * wide + tall * tall - 1) ** 3 <= wide * wide * tall ** 3;
  },
];

/** The radius of the circle about a shape, in pixels. */
const radii = [3.5, 4.5, 5.5, 6.5];

/** Points along each edge of a pixel whose share inside the shape is the pixel's intensity. */
const points = 8;

/** [box, box] bytes: one shape in the middle of its box. */
function draw(shape: number, scale: number, orientation: number): Uint8Array {
  // All within a quarter of a turn, after which a square looks the same: no two orientations make one image.
  const angle = (orientation / 8) * (Math.PI / 2);
  const cosine = Math.cos(angle) / radii[scale];
  const sine = Math.sin(angle) / radii[scale];
  const image = new Uint8Array(box * box);
  for (let pixel = 0; pixel < image.length; pixel++) {
    let inside = 0;
    for (let point = 0; point < points * points; point++) {
      const x = (pixel % box) + ((point % points) + 0.5) / points - box / 2;
      const y = box / 2 - Math.floor(pixel / box) - (Math.floor(point / points) + 0.5) / points;
      if (shapeFunctions[shape](cosine * x + sine * y, cosine * y - sine * x)) inside++;
    }
    image[pixel] = Math.round((255 * inside) / (points * points));
  }
  return image;
}

/** The index of each factor's value in a combination, the last factor running fastest. */
function valuesOf(combination: number): number[] {
  let rest = combination;
  return factors
    .toReversed()
    .map(({ count }) => {
      const value = rest % count;
      rest = Math.floor(rest / count);
      return value;
    })
    .reverse();
}

function examples(chosen: Uint32Array, drawings: readonly Uint8Array[]): Examples {
  const values = new Uint8Array(chosen.length * edge * edge);
  const indices = new Uint8Array(chosen.length * factors.length);
  chosen.forEach((combination, i) => {
    const index = valuesOf(combination);
    const [x, y] = index.slice(-2);
    const drawing = drawings[Math.floor(combination / positions)];
    for (let row = 0; row < box; row++) {
      const line = drawing.subarray(row * box, (row + 1) * box);
      values.set(line, (i * edge + spacing * y + row) * edge + spacing * x);
    }
    indices.set(index, i * factors.length);
  });
  const labels = indices.filter((_, at) => at % factors.length === 0);
  return { count: chosen.length, values, unit: 1 / 255, labels, factors: indices };
}

/** 28×28 images of one shape each, whose five factors are known: 5120 to train with, 1024 held out, labelled by shape. */
export function shapes(seed: number): Dataset {
  const drawings = Array.from({ length: combinations / positions }, (_, drawing) => {
    const [shape, scale, orientation] = valuesOf(drawing * positions);
    return draw(shape, scale, orientation);
  });
  const order = permutation(combinations, stream(seed, "shapes"));
  const train = examples(order.subarray(0, trainCount), drawings);
  const heldOut = examples(order.subarray(trainCount), drawings);
  return {
    id: "shapes",
    kind: "image",
    size: edge * edge,
    width: edge,
    height: edge,
    modalities: 1,
    labelCount: 3,
    factors,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
