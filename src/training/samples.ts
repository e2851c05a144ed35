import { cards } from "../variants/registry";
import type { TrainingSettings } from "./settings";

/** How many samples an example gets: M and K where the variant reads them, else 1. */
export function sampleCounts({ variant, M, K }: Pick<TrainingSettings, "variant" | "M" | "K">): {
  M: number;
  K: number;
} {
  const { knobs } = cards[variant];
  return { M: knobs.includes("M") ? M : 1, K: knobs.includes("K") ? K : 1 };
}
