import { gaussian } from "../../networks/gaussianModel";
import { estimate, over, samplesOf, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "axis-swap",
  variant: "miwae",
  wrong: String.raw`\mathcal{L} = \frac{1}{K} \sum_{k=1}^{K} \log \frac{1}{M} \sum_{m=1}^{M} w_{m,k}`,
  right: String.raw`\mathcal{L} = \frac{1}{M} \sum_{m=1}^{M} \log \frac{1}{K} \sum_{k=1}^{K} w_{m,k}`,
  source: {
    name: "clementchadebec/benchmark_VAE (pythae), MIWAE",
    url: "https://github.com/clementchadebec/benchmark_VAE",
  },
  shows: { M: 2, K: 32 },
  watch: "spread",
};

/** M and K change places: log-mean-exp over the estimates, mean over the samples. Invisible where M = K. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, batch, { estimator }) => {
    const samples = samplesOf(model, batch, estimator); // [M, K, B]
    const bound = estimate(estimator, (logMeanExp) => logMeanExp(samples.logW, over.M).mean());
    return { ...bound, terms: sampleTerms(samples, bound.objective, over.M) };
  });
