import { normalisedWeights, over } from "../../objectives/importanceWeighted";
import type { Pitfall } from "./pitfall";

/** Softmax of the loss in place of its negative: the worst sample weighs most, so more samples make it worse. */
export const invertedWeights: Pitfall = {
  id: "inverted-weights",
  variant: "iwae",
  objective: (model, { x, epsilon }) => {
    const q = model.encode(x);
    const loss = q.kl().sub(model.decode(q.sample(epsilon)).logDensity(x)); // −log p(x|z) + KL, [1, K, B]
    return { objective: normalisedWeights(loss).mul(loss).sum(over.K).mean().neg(), terms: {} };
  },
};
