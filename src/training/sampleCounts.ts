import { draws } from "../networks/draws";
import { cards } from "../variants/registry";
import type { TrainingSettings } from "./settings";

/** How many samples of z an example gets. */
export interface SampleCounts {
  readonly M: number;
  readonly K: number;
}

/** M and K where the variant reads them, else 1 or what its model needs along M. */
export function sampleCounts(settings: TrainingSettings): SampleCounts {
  const { knobs, combination } = cards[settings.variant];
  const origins = combination ? draws[combination](settings.modalities) : 1;
  return { M: knobs.includes("M") ? settings.M : origins, K: knobs.includes("K") ? settings.K : 1 };
}
