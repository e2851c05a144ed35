import { cards, engineOf } from "../variants/registry";
import type { TrainingSettings } from "./settings";

/** Consecutive examples of a batch. */
export interface Part {
  readonly start: number;
  readonly count: number;
}

/** How many numbers one layer's output may have for the examples of a part: 8 MB. */
const limit = 2_000_000;

/**
 * A batch is worked off in parts where K·M samples of all its examples would need too much memory at once: with K·M =
 * 1024 a batch of 64 images takes 2 GB. Their gradients add up to the batch's, since the objective is a mean over
 * examples; where it is not, there is one part.
 */
export function parts(batchSize: number, settings: TrainingSettings, dataSize: number): Part[] {
  const { M, K } = sampleCounts(settings);
  const widest = Math.max(dataSize, ...settings.hidden);
  const isMean = cards[settings.variant].isMeanOverExamples?.(settings) ?? true;
  const perPart = isMean ? Math.max(1, Math.floor(limit / (M * K * widest))) : batchSize;
  return Array.from({ length: Math.ceil(batchSize / perPart) }, (_, i) => ({
    start: i * perPart,
    count: Math.min(perPart, batchSize - i * perPart),
  }));
}

/** How many samples an example gets: M and K where the variant reads them, else 1 or what its model needs along M. */
export function sampleCounts(settings: TrainingSettings): { readonly M: number; readonly K: number } {
  const { knobs } = cards[settings.variant];
  const draws = engineOf(settings.variant, settings.pitfall).draws(settings);
  return { M: knobs.includes("M") ? settings.M : draws, K: knobs.includes("K") ? settings.K : 1 };
}
