import { logMeanExp } from "../../kernels/logMeanExp";
import { logWeights, over } from "../../objectives/importanceWeighted";
import type { Pitfall } from "./pitfall";

/** M and K change places: log-mean-exp over the estimates, mean over the samples. Invisible where M = K. */
export const axisSwap: Pitfall = {
  id: "axis-swap",
  variant: "miwae",
  objective: (model, batch) => {
    const logW = logWeights(model, batch); // [M, K, B]
    return { objective: logMeanExp(logW, over.M).mean(), terms: {} };
  },
};
