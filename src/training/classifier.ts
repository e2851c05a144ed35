/** A small classifier p(label|x_d) of each modality: it judges what models decode, and no model ever sees it. */
import { dispose, oneHot, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { adamStep } from "../kernels/adam";
import { columns } from "../kernels/columns";
import { total } from "../kernels/total";
import { dense, hiddenLayers } from "../networks/mlp";
import { apart, hiddenShapes, initialise, type LayerShape, type Layers, type Weights } from "../networks/weights";
import { batchRows, firstRows, gather, labelsOf } from "./batches";
import { ascend } from "./gradients";
import { startMoments } from "./moments";

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
  readonly shapes: readonly LayerShape[];
  readonly weights: Weights;
  /** [M] the share of held-out x_d whose label is found. */
  readonly accuracy: readonly number[];
}

/** The label of each x_d of modality `d`: [rows, D_d] → [rows] */
export function classify(layers: Layers, d: number, x: Tensor): Tensor {
  return logits(layers, d, x).argMax(-1);
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
  const moments = startMoments(shapes, initialise(shapes, seed));
  const layers = Object.fromEntries(Object.entries(moments).map(([name, { weight }]) => [name, weight]));
  try {
    for (let step = 1; step <= steps; step++) {
      const rows = batchRows(seed, step, batchSize, dataset.train.count);
      const objective = () => ({ objective: logLikelihood(layers, dataset, rows), terms: {} });
      const { measurement, gradients } = ascend(layers, objective);
      adamStep(moments, gradients, learningRate, step);
      dispose([measurement.values, ...Object.values(gradients)]);
      yield step / steps;
    }
    const values = await Promise.all(shapes.map(({ name }) => layers[name].data()));
    return {
      shapes,
      weights: Object.fromEntries(shapes.flatMap((shape, i) => apart(shape, values[i]))),
      accuracy: await accuracies(layers, dataset),
    };
  } finally {
    for (const { weight, first, second } of Object.values(moments)) dispose([weight, first, second]);
  }
}

function shapesOf({ size, modalities, labelCount }: Dataset): LayerShape[] {
  return Array.from({ length: modalities }, (_, d) => [
    ...hiddenShapes(network(d), size / modalities, [width]),
    { name: `${network(d)}.output`, inputs: width, outputs: labelCount },
  ]).flat();
}

function network(d: number): string {
  return `classifiers.${d}`;
}

/** [rows, D_d] → [rows, labels] */
function logits(layers: Layers, d: number, x: Tensor): Tensor {
  return dense(layers, `${network(d)}.output`, hiddenLayers(layers, network(d), x, "tanh"));
}

/** Each modality of the given rows, [rows, D_d] */
function modalitiesOf(values: Float32Array, { size, modalities }: Dataset): Tensor[] {
  const x = tensor(values, [values.length / size, size]);
  return Array.from({ length: modalities }, (_, d) => columns(x, (d * size) / modalities, size / modalities));
}

/** Σ_d log p(label|x_d), the mean over the given rows of the training examples, nats. */
function logLikelihood(layers: Layers, dataset: Dataset, rows: Uint32Array): Tensor {
  const { train, size, labelCount } = dataset;
  const labels = oneHot(tensor(Int32Array.from(labelsOf(train, rows) ?? []), [rows.length], "int32"), labelCount);
  const parts = modalitiesOf(gather(train, rows, size), dataset);
  return total(parts.map((x, d) => logits(layers, d, x).logSoftmax().mul(labels).sum(-1).mean()));
}

async function accuracies(layers: Layers, dataset: Dataset): Promise<number[]> {
  const { heldOut, size } = dataset;
  const rows = firstRows(heldOut, examined);
  const labels = labelsOf(heldOut, rows) ?? [];
  const found = tidy(() => modalitiesOf(gather(heldOut, rows, size), dataset).map((x, d) => classify(layers, d, x)));
  const given = await Promise.all(found.map((each) => each.data()));
  dispose(found);
  return given.map((each) => each.filter((label, i) => label === labels[i]).length / rows.length);
}
