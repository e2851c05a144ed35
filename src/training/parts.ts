import type { Batch } from "../objectives/objective";
import { cards } from "../variants/registry";
import type { SampleCounts } from "./sampleCounts";
import type { TrainingSettings } from "./settings";

/** Consecutive examples of a batch. */
export interface Part {
  readonly start: number;
  readonly count: number;
}

/** How many numbers one layer's output may have for the examples of a part: 16 MB. */
const limit = 4_000_000;

/** How many rows pass the networks at once. */
export function rowsAtOnce({ hidden }: TrainingSettings, dataSize: number): number {
  return Math.max(1, Math.floor(limit / Math.max(dataSize, ...hidden)));
}

/**
 * A batch is worked off in parts where K·M samples of all its examples would need too much memory at once: with K·M =
 * 1024 a batch of 64 images takes 2 GB. Their gradients add up to the batch's, since the objective is a mean over
 * examples; where it is not, there is one part.
 */
export function parts(batchSize: number, settings: TrainingSettings, dataSize: number, { M, K }: SampleCounts): Part[] {
  const isMean = cards[settings.variant].isMeanOverExamples?.(settings) ?? true;
  const perPart = isMean ? Math.max(1, Math.floor(rowsAtOnce(settings, dataSize) / (M * K))) : batchSize;
  return Array.from({ length: Math.ceil(batchSize / perPart) }, (_, i) => ({
    start: i * perPart,
    count: Math.min(perPart, batchSize - i * perPart),
  }));
}

/** A part of a batch; the whole batch costs no copy. */
export function partOf(batch: Batch, { start, count }: Part): Batch {
  const { x, condition, epsilon, step } = batch;
  const [M, K, B, D] = epsilon.shape;
  if (count === B) return batch;
  return {
    x: x.slice(start, count),
    ...(condition && { condition: condition.slice(start, count) }),
    epsilon: epsilon.slice([0, 0, start, 0], [M, K, count, D]),
    step,
  };
}
