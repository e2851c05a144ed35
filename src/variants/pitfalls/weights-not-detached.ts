import { logWeights, normalisedWeights, over } from "../../objectives/importanceWeighted";
import type { Pitfall } from "./pitfall";

/**
 * Σ w̃ log w is taken for the bound, and the weights are differentiated too. The gradient of log-mean-exp has the same
 * weights, but held fixed; and the sum lies above the bound.
 */
export const weightsNotDetached: Pitfall = {
  id: "weights-not-detached",
  variant: "iwae",
  objective: (model, batch) => {
    const logW = logWeights(model, batch); // [1, K, B]
    return { objective: normalisedWeights(logW).mul(logW).sum(over.K).mean(), terms: {} };
  },
};
