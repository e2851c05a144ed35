import { stopGradient } from "../../kernels/stopGradient";
import { gaussian } from "../../networks/gaussianModel";
import { estimate, normalisedWeights, over, samplesOf, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "weighted-sum-as-bound",
  variant: "iwae",
  wrong: String.raw`\mathcal{L} = \sum_k \tilde{w}_k \log w_k`,
  right: String.raw`\mathcal{L} = \log \frac{1}{K} \sum_k w_k \quad = \sum_k \tilde{w}_k \log w_k + \mathrm{H}(\tilde{w}) - \log K`,
  source: {
    name: "clementchadebec/benchmark_VAE (pythae), IWAE",
    url: "https://github.com/clementchadebec/benchmark_VAE",
  },
  shows: { K: 32 },
  watch: "objective",
};

/** The gradient is right, since the weights are held fixed; the number that is reported lies above the bound. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, batch, { estimator }) => {
    const samples = samplesOf(model, batch, estimator); // [1, K, B]
    const reported = normalisedWeights(samples.logW).mul(samples.logW).sum(over.K).mean(); // Σ w̃ log w
    const bound = estimate(estimator, (logMeanExp) => {
      const right = logMeanExp(samples.logW, over.K).mean();
      return right.add(stopGradient(reported.sub(right)));
    });
    return { ...bound, terms: sampleTerms(samples, bound.objective) };
  });
