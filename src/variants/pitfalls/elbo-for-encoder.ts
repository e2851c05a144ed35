import { logMeanExp } from "../../kernels/logMeanExp";
import { logWeights, over } from "../../objectives/importanceWeighted";
import type { Pitfall } from "./pitfall";

/** PIWAE whose encoder follows the ELBO of all M·K samples: MIWAE with K = 1 in place of MIWAE with K. */
export const elboForEncoder: Pitfall = {
  id: "elbo-for-encoder",
  variant: "piwae",
  objective: (model, batch) => {
    const logW = logWeights(model, batch); // [M, K, B]
    return { objective: { inference: logW.mean(), generative: logMeanExp(logW, over.MK).mean() }, terms: {} };
  },
};
