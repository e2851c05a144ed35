import type { DataId } from "../data/dataset";
import type { Architecture } from "../networks/architecture";
import type { ObjectiveSettings } from "../objectives/objective";
import type { PitfallId } from "../variants/pitfalls/pitfall";
import type { VariantId } from "../variants/variant";

/** Everything that decides the numbers of a run: two runs with equal settings on one backend are equal to the bit. */
export interface TrainingSettings extends ObjectiveSettings, Architecture {
  readonly variant: VariantId;
  readonly data: DataId;
  /** A published mistake, in place of what the variant does. */
  readonly pitfall: PitfallId | "none";
  readonly learningRate: number;
  readonly batchSize: number;
  /** `dynamic`: every visit to an image draws its pixels anew from their intensities (Burda et al. 2016, section 5). */
  readonly binarisation: "none" | "dynamic";
  readonly seed: number;
}

/** The settings that a running model takes over at its next step. Every other one needs new weights. */
export const liveSettings = [
  "K",
  "M",
  "beta",
  "penalty",
  "gamma",
  "capacity",
  "capacitySteps",
  "gammaContinuous",
  "gammaDiscrete",
  "capacityContinuous",
  "capacityDiscrete",
  "kl",
  "estimator",
  "temperature",
  "temperatureSchedule",
  "annealRate",
  "straightThrough",
  "hybrid",
  "bound",
  "likelihoodScale",
  "subsampled",
  "learningRate",
] as const satisfies readonly (keyof TrainingSettings)[];

export type LiveSetting = (typeof liveSettings)[number];
