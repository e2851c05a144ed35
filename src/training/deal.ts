/** How a data set's examples are dealt to a model: what it explains, what it is given, in which modalities. */
import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import { type Division, divide, division, unite } from "../data/conditioning";
import type { Dataset } from "../data/dataset";
import { paired } from "../data/pairing";
import type { DataShape } from "../networks/dataShape";
import { cards } from "../variants/registry";
import type { TrainingSettings } from "./settings";
import { shapeOf } from "./shape";

/** Examples on the device. Whoever asked for them disposes them. */
export interface Dealt {
  /** [B, D] what the model explains */
  readonly x: Tensor;
  /** [B, C] what it is given, where it is given something */
  readonly condition?: Tensor;
}

export function tensorsOf({ x, condition }: Dealt): Tensor[] {
  return condition ? [x, condition] : [x];
}

export interface Deal {
  readonly shape: DataShape;
  /** Where a row's explained values are taken from, ascending. */
  readonly explained: Uint32Array;
  tensors(rows: Float32Array, labels: Uint8Array | undefined): Dealt;
  /** Whole rows, from explained values [B, D] and the rows that the rest is taken from. */
  whole(x: Float32Array, rows: Float32Array): Float32Array;
}

/** The data set with the modalities that the variant asks for. Throws a `Problem` where it has no labels to pair by. */
export function suited(dataset: Dataset, { variant, modalities, seed }: TrainingSettings): Dataset {
  return cards[variant].knobs.includes("modalities") ? paired(dataset, modalities, seed) : dataset;
}

/** Throws a `Problem` where the data set lacks what the model would be given. */
export function dealOf(dataset: Dataset, settings: TrainingSettings): Deal {
  const { knobs } = cards[settings.variant];
  const { size } = dataset;
  const shape = shapeOf(dataset, settings);
  if (knobs.includes("condition")) return conditionalDeal(division(dataset, settings), size, shape);
  return {
    shape,
    explained: Uint32Array.from({ length: size }, (_, place) => place),
    tensors: (rows) => ({ x: tensor(rows, [rows.length / size, size]) }),
    whole: (x) => x,
  };
}

function conditionalDeal(parts: Division, rowSize: number, shape: DataShape): Deal {
  return {
    shape,
    explained: parts.hidden,
    tensors: (rows, labels) => {
      const { x, condition } = divide(parts, rows, labels);
      const count = rows.length / rowSize;
      return { x: tensor(x, [count, shape.size]), condition: tensor(condition, [count, shape.condition]) };
    },
    whole: (x, rows) => (parts.condition === "label" ? x : unite(parts, x, divide(parts, rows, undefined).condition)),
  };
}
