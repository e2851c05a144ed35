/** What a conditional model makes of one condition: draws through its prior, the same through N(0, I), and its guess. */
import { concat, type Tensor } from "@tensorflow/tfjs-core";
import type { DatasetSummary } from "../data/dataset";
import type { GivenModel } from "../networks/conditionalModel";
import type { NoiseLayout } from "../networks/latentModel";
import { columnMoments } from "../numeric/columnMoments";
import type { ConditionPictures, Draws, View } from "./frame";
import { drawNoise } from "./noise";
import type { TrainingSettings } from "./settings";

/** So many draws have the mean and the standard deviation that are shown; so many of them are shown themselves. */
const counts = { image: { drawn: 40, shown: 16 }, points: { drawn: 160, shown: 160 } };

/** What is given and what is true of it, as rows of data. */
export interface Scene {
  readonly kind: DatasetSummary["kind"];
  /** D */
  readonly size: number;
  readonly picked: View["picked"];
  /** How many held-out examples can be picked. */
  readonly examples: number;
  /** [n, D] the held-out examples of which the condition is true. */
  readonly truth: Float32Array;
  /** Explained values [n, …] as rows [n, D], with what is given beside them. */
  whole(explained: Float32Array): Float32Array;
  /** The same with 0 in place of what is given. */
  alone(explained: Float32Array): Float32Array;
  /** Rows as they are observed around these means. */
  observe(means: Float32Array): Float32Array;
}

/** Every draw decoded, of a model that is given one condition, [rows, D]: `conditionPictures` reads them. */
export function decodeDraws(
  model: GivenModel,
  layout: NoiseLayout,
  { seed, prior }: TrainingSettings,
  kind: Scene["kind"],
): Tensor {
  const noise = drawNoise([1, counts[kind].drawn, 1], layout, seed, "condition");
  const latents = prior === "learned" ? concat([model.samplePrior(noise), noise], 1) : model.samplePrior(noise);
  const made = model.decode(latents).mean(); // [1, draws, 1, D]
  const all = model.guess ? concat([made, model.guess.mean()], 1) : made;
  return all.reshape([all.shape[1] as number, -1]);
}

/**
 * @param values [rows, width] what `decodeDraws` has made
 * @param width how many values of a row are explained
 */
export function conditionPictures(
  values: Float32Array,
  width: number,
  { prior, baseline }: TrainingSettings,
  scene: Scene,
): ConditionPictures {
  const { kind, picked, examples, truth, size, whole, alone, observe } = scene;
  const { drawn, shown } = counts[kind];
  const draws = (start: number): Draws => {
    const { mean, deviation } = columnMoments(values.subarray(start * width, (start + drawn) * width), width);
    const first = values.slice(start * width, (start + shown) * width);
    return { samples: observe(whole(first)), mean: whole(mean), deviation: alone(deviation) };
  };
  return {
    picked,
    examples,
    truth: truth.length > 0 ? { samples: truth.slice(0, shown * size), ...columnMoments(truth, size) } : undefined,
    prior: draws(0),
    standard: prior === "learned" ? draws(drawn) : undefined,
    guess: baseline ? whole(values.slice(-width)) : undefined,
  };
}
