/** Every pitfall, once. `pitfallCards` is what the page shows and holds no tensor code; `mistakenEngine` trains it. */
import type { Engine } from "../engine";
import * as analyticKlInWeights from "./analytic-kl-in-weights";
import * as axisSwap from "./axis-swap";
import * as deadDregHook from "./dead-dreg-hook";
import * as elboForEncoder from "./elbo-for-encoder";
import * as invertedWeights from "./inverted-weights";
import * as klSign from "./kl-sign";
import * as meanSquaredError from "./mean-squared-error";
import * as mixtureWithoutMean from "./mixture-without-mean";
import * as naiveLogSumExp from "./naive-log-sum-exp";
import * as noiseOverLogVariance from "./noise-over-log-variance";
import * as ownExpertOnly from "./own-expert-only";
import type { PitfallCard, PitfallId } from "./pitfall";
import * as plusLogQ from "./plus-log-q";
import * as singleLogCapacity from "./single-log-capacity";
import * as standardPriorSampling from "./standard-prior-sampling";
import * as sumSquaredError from "./sum-squared-error";
import * as temperatureStandsStill from "./temperature-stands-still";
import * as weightedSumAsBound from "./weighted-sum-as-bound";
import * as weightsNotDetached from "./weights-not-detached";

export const pitfallCards: Readonly<Record<PitfallId, PitfallCard>> = {
  "kl-sign": klSign.card,
  "mean-squared-error": meanSquaredError.card,
  "noise-over-log-variance": noiseOverLogVariance.card,
  "axis-swap": axisSwap.card,
  "weights-not-detached": weightsNotDetached.card,
  "inverted-weights": invertedWeights.card,
  "analytic-kl-in-weights": analyticKlInWeights.card,
  "naive-log-sum-exp": naiveLogSumExp.card,
  "weighted-sum-as-bound": weightedSumAsBound.card,
  "elbo-for-encoder": elboForEncoder.card,
  "temperature-stands-still": temperatureStandsStill.card,
  "single-log-capacity": singleLogCapacity.card,
  "sum-squared-error": sumSquaredError.card,
  "standard-prior-sampling": standardPriorSampling.card,
  "plus-log-q": plusLogQ.card,
  "mixture-without-mean": mixtureWithoutMean.card,
  "own-expert-only": ownExpertOnly.card,
  "dead-dreg-hook": deadDregHook.card,
};

/** The engine of the pitfall's variant that makes the mistake. */
export function mistakenEngine(pitfall: PitfallId): Engine {
  switch (pitfall) {
    case "kl-sign":
      return klSign.mistaken();
    case "mean-squared-error":
      return meanSquaredError.mistaken();
    case "noise-over-log-variance":
      return noiseOverLogVariance.mistaken();
    case "axis-swap":
      return axisSwap.mistaken();
    case "weights-not-detached":
      return weightsNotDetached.mistaken();
    case "inverted-weights":
      return invertedWeights.mistaken();
    case "analytic-kl-in-weights":
      return analyticKlInWeights.mistaken();
    case "naive-log-sum-exp":
      return naiveLogSumExp.mistaken();
    case "weighted-sum-as-bound":
      return weightedSumAsBound.mistaken();
    case "elbo-for-encoder":
      return elboForEncoder.mistaken();
    case "temperature-stands-still":
      return temperatureStandsStill.mistaken();
    case "single-log-capacity":
      return singleLogCapacity.mistaken();
    case "sum-squared-error":
      return sumSquaredError.mistaken();
    case "standard-prior-sampling":
      return standardPriorSampling.mistaken();
    case "plus-log-q":
      return plusLogQ.mistaken();
    case "mixture-without-mean":
      return mixtureWithoutMean.mistaken();
    case "own-expert-only":
      return ownExpertOnly.mistaken();
    case "dead-dreg-hook":
      return deadDregHook.mistaken();
  }
}
