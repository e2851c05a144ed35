/** Every pitfall, once. */
import { analyticKlInWeights } from "./analytic-kl-in-weights";
import { axisSwap } from "./axis-swap";
import { elboForEncoder } from "./elbo-for-encoder";
import { invertedWeights } from "./inverted-weights";
import { klSign } from "./kl-sign";
import { meanSquaredError } from "./mean-squared-error";
import type { Pitfall, PitfallId } from "./pitfall";
import { weightsNotDetached } from "./weights-not-detached";

export const pitfalls: Readonly<Record<PitfallId, Pitfall>> = {
  "kl-sign": klSign,
  "mean-squared-error": meanSquaredError,
  "axis-swap": axisSwap,
  "weights-not-detached": weightsNotDetached,
  "inverted-weights": invertedWeights,
  "analytic-kl-in-weights": analyticKlInWeights,
  "elbo-for-encoder": elboForEncoder,
};
