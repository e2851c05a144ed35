import { logMeanExp } from "../../kernels/logMeanExp";
import { over } from "../../objectives/importanceWeighted";
import type { Pitfall } from "./pitfall";

/** A closed-form KL is the same for every sample, so the weights say nothing of where q is wrong. */
export const analyticKlInWeights: Pitfall = {
  id: "analytic-kl-in-weights",
  variant: "iwae",
  objective: (model, { x, epsilon }) => {
    const q = model.encode(x);
    const logW = model.decode(q.sample(epsilon)).logDensity(x).sub(q.kl()); // [1, K, B]
    return { objective: logMeanExp(logW, over.K).mean(), terms: {} };
  },
};
