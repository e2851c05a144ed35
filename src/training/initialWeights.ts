import type { Dataset } from "../data/dataset";
import type { Architecture } from "../networks/architecture";
import { initialise, type LayerShape } from "../networks/weights";
import { sum } from "../numeric/reductions";
import { firstRows, gather } from "./batches";
import type { Deal } from "./deal";

/** How many examples the mean is taken over: enough to two digits. */
const sampled = 2000;
/** Pixels that are never on, or always, get the logit of this probability. */
const rarest = 0.001;

/**
 * Weights drawn from the seed, with the output bias of every decoder at the data's mean (its logit for Bernoulli pixels),
 * so that the first pictures are the mean image and no step is spent on finding it (Burda et al. 2016, their code).
 */
export function initialWeights(
  shapes: readonly LayerShape[],
  seed: number,
  dataset: Dataset,
  deal: Deal,
  likelihood: Architecture["likelihood"],
): Record<string, Float32Array> {
  const mean = meanOf(dataset);
  const explained = Float32Array.from(deal.explained, (place) => mean[place]);
  const bias = likelihood === "gaussian" ? explained : explained.map(logit);

  const weights = initialise(shapes, seed);
  for (const { name } of shapes.filter((shape) => shape.name.endsWith(".output"))) {
    weights[`${name}.bias`] = bias.slice(...rangeOf(name, deal.shape.modalities));
  }
  return weights;
}

/** The part of an example that a decoder gives out: of several modalities its own. */
function rangeOf(name: string, modalities: readonly number[]): [start: number, end: number] {
  const d = Number(/^decoders\.(\d)/.exec(name)?.[1] ?? 0);
  const start = sum(modalities.slice(0, d));
  return [start, start + modalities[d]];
}

/** [D] */
function meanOf({ train, size }: Dataset): Float32Array {
  const rows = firstRows(train, sampled);
  const values = gather(train, rows, size);
  const sums = new Float64Array(size);
  for (let start = 0; start < values.length; start += size) {
    for (let d = 0; d < size; d++) sums[d] += values[start + d];
  }
  return Float32Array.from(sums, (sum) => sum / rows.length);
}

function logit(mean: number): number {
  const p = Math.min(Math.max(mean, rarest), 1 - rarest);
  return Math.log(p / (1 - p));
}
