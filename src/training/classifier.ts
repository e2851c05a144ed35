/** A small classifier p(label|x_d) of each modality: it judges what models decode, and no model ever sees it. */
import { dispose, oneHot, type Tensor, tensor, tidy, variable } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { columns } from "../distributions/sideBySide";
import { adamStep, type Moments } from "../kernels/adam";
import { total } from "../kernels/total";
import { dense, hiddenLayers } from "../networks/mlp";
import { denseShapes, hiddenShapes, initialise, type WeightShape, type Weights } from "../networks/weights";
import { batchRows, firstRows, gather, labelsOf } from "./batches";
import { ascend } from "./gradients";

const width = 32;
const steps = 250;
const batchSize = 64;
const learningRate = 0.005;
/** The same for every run, so that all are judged alike. */
const seed = 1;
/** Held-out examples that the accuracy is measured on, at most. */
const examined = 500;

/** One classifier for each modality. Their weights are on the host, so that a change of backend does not touch them. */
export interface Classifiers {
  readonly shapes: readonly WeightShape[];
  readonly weights: Readonly<Record<string, Float32Array>>;
  /** [M] the share of held-out x_d whose label is found. */
  readonly accuracy: readonly number[];
}

/** The label of each x_d of modality `d`: [rows, D_d] → [rows] */
export function classify(weights: Weights, d: number, x: Tensor): Tensor {
  return logits(weights, d, x).argMax(-1);
}

const known = new WeakMap<Dataset, Classifiers>();

/**
 * The classifiers of a data set with labels, trained on its training examples when they are first asked for. Yields the
 * share done after each step.
 */
export async function* classifiersOf(dataset: Dataset): AsyncGenerator<number, Classifiers> {
  const classifiers = known.get(dataset) ?? (yield* train(dataset));
  known.set(dataset, classifiers);
  return classifiers;
}

async function* train(dataset: Dataset): AsyncGenerator<number, Classifiers> {
  const shapes = shapesOf(dataset);
  const initial = initialise(shapes, seed);
  const moments = Object.fromEntries(shapes.map((shape) => [shape.name, momentsOf(shape, initial[shape.name])]));
  const weights = Object.fromEntries(Object.entries(moments).map(([name, { weight }]) => [name, weight]));
  try {
    for (let step = 1; step <= steps; step++) {
      const rows = batchRows(seed, step, batchSize, dataset.train.count);
      const objective = () => ({ objective: logLikelihood(weights, dataset, rows), terms: {} });
      const { measurement, gradients } = ascend(weights, objective);
      adamStep(moments, gradients, learningRate, step);
      dispose([measurement.values, ...Object.values(gradients)]);
      yield step / steps;
    }
    const values = await Promise.all(Object.values(weights).map((weight) => weight.data()));
    return {
      shapes,
      weights: Object.fromEntries(shapes.map(({ name }, i) => [name, Float32Array.from(values[i])])),
      accuracy: await accuracies(weights, dataset),
    };
  } finally {
    for (const { weight, first, second } of Object.values(moments)) dispose([weight, first, second]);
  }
}

function shapesOf({ size, modalities, labelCount }: Dataset): WeightShape[] {
  return Array.from({ length: modalities }, (_, d) => [
    ...hiddenShapes(network(d), size / modalities, [width]),
    ...denseShapes(`${network(d)}.output`, width, labelCount),
  ]).flat();
}

function momentsOf({ shape }: WeightShape, values: Float32Array): Moments {
  return tidy(() => {
    const weight = tensor(values, [...shape]);
    return { weight: variable(weight), first: variable(weight.zerosLike()), second: variable(weight.zerosLike()) };
  });
}

function network(d: number): string {
  return `classifiers.${d}`;
}

/** [rows, D_d] → [rows, labels] */
function logits(weights: Weights, d: number, x: Tensor): Tensor {
  return dense(weights, `${network(d)}.output`, hiddenLayers(weights, network(d), x, "tanh"));
}

/** Each modality of the given rows, [rows, D_d] */
function modalitiesOf(values: Float32Array, { size, modalities }: Dataset): Tensor[] {
  const x = tensor(values, [values.length / size, size]);
  return Array.from({ length: modalities }, (_, d) => columns(x, (d * size) / modalities, size / modalities));
}

/** Σ_d log p(label|x_d), the mean over the given rows of the training examples, nats. */
function logLikelihood(weights: Weights, dataset: Dataset, rows: Uint32Array): Tensor {
  const { train, size, labelCount } = dataset;
  const labels = oneHot(tensor(Int32Array.from(labelsOf(train, rows) ?? []), [rows.length], "int32"), labelCount);
  const parts = modalitiesOf(gather(train, rows, size), dataset);
  return total(parts.map((x, d) => logits(weights, d, x).logSoftmax().mul(labels).sum(-1).mean()));
}

async function accuracies(weights: Weights, dataset: Dataset): Promise<number[]> {
  const { heldOut, size } = dataset;
  const rows = firstRows(heldOut, examined);
  const labels = labelsOf(heldOut, rows) ?? [];
  const found = tidy(() => modalitiesOf(gather(heldOut, rows, size), dataset).map((x, d) => classify(weights, d, x)));
  const given = await Promise.all(found.map((each) => each.data()));
  dispose(found);
  return given.map((each) => each.filter((label, i) => label === labels[i]).length / rows.length);
}
