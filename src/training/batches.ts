/**
 * Which examples a step sees. Everything follows from the seed and the step, so that a run goes on from a checkpoint
 * with the same batches, and runs side by side see the same ones.
 */
import type { Dataset, Examples } from "../data/dataset";
import { permutation, stream } from "../numeric/random";
import type { TrainingSettings } from "./settings";

/** The rows of a batch: every epoch visits all N examples once, in an order of its own; batches run across epochs. */
export function batchRows(seed: number, step: number, batchSize: number, count: number): Uint32Array {
  const rows = new Uint32Array(batchSize);
  let epoch = -1;
  let order = new Uint32Array(0);
  for (let i = 0; i < batchSize; i++) {
    const visit = step * batchSize + i;
    if (Math.floor(visit / count) !== epoch) {
      epoch = Math.floor(visit / count);
      order = epochOrder(seed, epoch, count);
    }
    rows[i] = order[visit % count];
  }
  return rows;
}

let remembered: { key: string; order: Uint32Array<ArrayBuffer> } | undefined;

/** The last order is kept: a batch needs it again at once, and 60 000 examples take a millisecond to shuffle. */
function epochOrder(seed: number, epoch: number, count: number): Uint32Array<ArrayBuffer> {
  const key = `${seed} ${epoch} ${count}`;
  if (remembered?.key !== key) {
    remembered = { key, order: permutation(count, stream(seed, "batches", epoch)) as Uint32Array<ArrayBuffer> };
  }
  return remembered.order;
}

/**
 * The examples of the given rows as floats, [rows, D].
 *
 * @param used an earlier batch that nobody reads any more, whose memory is taken where it has the same size
 */
export function gather(
  examples: Examples,
  rows: ArrayLike<number>,
  size: number,
  used?: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const length = rows.length * size;
  const batch = used?.length === length ? used : new Float32Array(length);
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i] * size;
    for (let d = 0; d < size; d++) batch[i * size + d] = examples.values[from + d] * examples.unit;
  }
  return batch;
}

/** Each pixel becomes 1 with its intensity as probability, else 0; in place. */
export function binarise(batch: Float32Array, seed: number, ...path: readonly (string | number)[]): Float32Array {
  const random = stream(seed, "binarise", ...path);
  for (let i = 0; i < batch.length; i++) batch[i] = random.uniform() < batch[i] ? 1 : 0;
  return batch;
}

/** Held-out examples as the model sees them in training: binarised once, with the same draws at every measurement. */
export function heldOutAsSeen(
  { heldOut, size }: Dataset,
  rows: ArrayLike<number>,
  { seed, binarisation }: Pick<TrainingSettings, "seed" | "binarisation">,
): Float32Array {
  const values = gather(heldOut, rows, size);
  return binarisation === "dynamic" ? binarise(values, seed, "evaluation") : values;
}

/** The first rows of a data set's part, at most `limit`. */
export function firstRows(examples: Examples, limit: number): Uint32Array {
  return Uint32Array.from({ length: Math.min(limit, examples.count) }, (_, i) => i);
}

/** The labels of the given rows, where the source has labels. */
export function labelsOf({ labels }: Examples, rows: ArrayLike<number>): Uint8Array | undefined {
  return labels && Uint8Array.from(rows, (row) => labels[row]);
}
