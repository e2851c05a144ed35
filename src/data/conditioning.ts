/** What a conditional model is given of an example, and what it has to explain. */
import { Problem } from "../locales/problem";
import type { DatasetSummary } from "./dataset";

/** What is given: the label, or 1 to 3 quadrants of the image. */
export interface Conditioning {
  readonly condition: "label" | "quadrants";
  readonly quadrants: number;
}

/** How the rows of one data set are divided. */
export interface Division extends Conditioning {
  readonly data: DatasetSummary["id"];
  readonly labelCount: number;
  /** How many values of a row are explained, and how many numbers are given. */
  readonly size: number;
  readonly conditionSize: number;
  /** Places in a row of the values that are explained and, with quadrants, of those that are given: both ascending. */
  readonly hidden: Uint32Array;
  readonly shown: Uint32Array;
}

/** In the order in which they are given, so that more of them always tell more (Sohn et al. 2015, section 5.1). */
const order = ["lower left", "upper left", "lower right", "upper right"] as const;

type Quadrant = (typeof order)[number];

/** The quadrant of a pixel; of an odd number of columns or rows the left or upper half has the smaller part. */
function quadrantOf(pixel: number, width: number, height: number): Quadrant {
  const side = pixel % width < Math.floor(width / 2) ? "left" : "right";
  const level = Math.floor(pixel / width) < Math.floor(height / 2) ? "upper" : "lower";
  return `${level} ${side}`;
}

/** How a data set is divided under this condition. Throws a `Problem` where it lacks what would be given. */
export function division(dataset: DatasetSummary, { condition, quadrants }: Conditioning): Division {
  const { id: data, size, width, height, labelCount } = dataset;
  const places = Uint32Array.from({ length: size }, (_, place) => place);
  const whole = { data, condition, quadrants, labelCount };
  if (condition === "label") {
    if (labelCount === 0) throw unlabelled(data);
    return { ...whole, size, conditionSize: labelCount, hidden: places, shown: new Uint32Array() };
  }
  if (width < 2 || height < 2) throw new Problem("quadrantsNeedImages", { data: `@settings.data.options.${data}` });
  const given: readonly Quadrant[] = order.slice(0, quadrants);
  const isGiven = (pixel: number) => given.includes(quadrantOf(pixel, width, height));
  const shown = places.filter(isGiven);
  const hidden = places.filter((pixel) => !isGiven(pixel));
  return { ...whole, size: hidden.length, conditionSize: shown.length, hidden, shown };
}

function unlabelled(data: Division["data"]): Problem {
  return new Problem("conditionUnlabelled", { data: `@settings.data.options.${data}` });
}

/** Rows [B, D] and their labels as what is explained, [B, size], and what is given, [B, conditionSize]. */
export function divide(
  division: Division,
  values: Float32Array,
  labels: Uint8Array | undefined,
): { readonly x: Float32Array; readonly condition: Float32Array } {
  const { condition, hidden, shown, labelCount } = division;
  if (condition === "quadrants") {
    const width = hidden.length + shown.length;
    return { x: pick(values, width, hidden), condition: pick(values, width, shown) };
  }
  if (!labels) throw unlabelled(division.data);
  const oneHot = new Float32Array(labels.length * labelCount);
  labels.forEach((label, i) => {
    oneHot[i * labelCount + label] = 1;
  });
  return { x: values, condition: oneHot };
}

/** The values at these places of each row. */
function pick(rows: Float32Array, width: number, places: Uint32Array): Float32Array {
  const count = rows.length / width;
  const picked = new Float32Array(count * places.length);
  for (let i = 0; i < count; i++) {
    for (let at = 0; at < places.length; at++) picked[i * places.length + at] = rows[i * width + places[at]];
  }
  return picked;
}

/** The whole rows [B, D] again, from what was explained and what was given; with labels the former alone. */
export function unite({ hidden, shown }: Division, x: Float32Array, condition: Float32Array): Float32Array {
  if (shown.length === 0) return x;
  const width = hidden.length + shown.length;
  const rows = new Float32Array((x.length / hidden.length) * width);
  const put = (values: Float32Array, places: Uint32Array) => {
    values.forEach((value, at) => {
      rows[Math.floor(at / places.length) * width + places[at % places.length]] = value;
    });
  };
  put(x, hidden);
  put(condition, shown);
  return rows;
}
