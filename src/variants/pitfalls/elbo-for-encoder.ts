import { logMeanExp } from "../../kernels/logMeanExp";
import { gaussian } from "../../networks/gaussianModel";
import { over, samplesOf, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "elbo-for-encoder",
  variant: "piwae",
  wrong: String.raw`\mathcal{L}_\phi = \frac{1}{MK} \sum_{m,k} \log w_{m,k}`,
  right: String.raw`\mathcal{L}_\phi = \frac{1}{M} \sum_m \log \frac{1}{K} \sum_k w_{m,k}`,
  source: "tutorials",
  shows: { M: 2, K: 32 },
  watch: "spread",
};

/** PIWAE whose encoder follows the ELBO of all M·K samples: MIWAE with K = 1 in place of MIWAE with K. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, batch) => {
    const samples = samplesOf(model, batch); // [M, K, B]
    const inference = samples.logW.mean();
    const generative = logMeanExp(samples.logW, over.MK).mean();
    return { objective: { inference, generative }, terms: sampleTerms(samples, generative) };
  });
