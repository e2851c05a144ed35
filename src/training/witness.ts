import type { Moments } from "../kernels/adam";
import type { Batch } from "../objectives/objective";
import type { Built } from "../variants/engine";
import type { Deal } from "./deal";
import type { Ascent } from "./gradients";
import type { Part } from "./parts";
import type { TrainingSettings } from "./settings";

/** What a step begins with. */
export interface Scene {
  readonly built: Built;
  readonly deal: Deal;
  readonly settings: TrainingSettings;
  /** Its tensors last until the gradients are there. */
  readonly batch: Batch;
  /** The batch's whole rows, binarised where the step sees them so. */
  readonly values: Float32Array;
  readonly labels?: Uint8Array;
  /** How the batch is worked off. */
  readonly parts: readonly Part[];
}

/** Looks on while one step is taken, and changes nothing. */
export interface Witness {
  begin(scene: Scene): void;
  /** The gradients are there; the weights are still those before the step. */
  ascended(ascent: Ascent, moments: Readonly<Record<string, Moments>>): void;
  /** Adam has changed the weights. */
  updated(moments: Readonly<Record<string, Moments>>): void;
}
