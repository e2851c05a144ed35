import { gaussian } from "../../networks/gaussianModel";
import { normalisedWeights, over, samplesOf, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "weights-not-detached",
  variant: "iwae",
  wrong: String.raw`\nabla \mathcal{L} = \sum_k \tilde{w}_k \nabla \log w_k + \log w_k \nabla \tilde{w}_k`,
  right: String.raw`\nabla \mathcal{L} = \sum_k \tilde{w}_k \nabla \log w_k`,
  source: { name: "AntixK/PyTorch-VAE#34", url: "https://github.com/AntixK/PyTorch-VAE/issues/34" },
  shows: { K: 32 },
  watch: "effectiveSampleSize",
};

/**
 * Σ w̃ log w is taken for the bound, and the weights are differentiated too. The gradient of log-mean-exp has the same
 * weights, but held fixed; and the sum lies above the bound.
 */
export const mistaken = (): Engine =>
  engine(gaussian, (model, batch) => {
    const samples = samplesOf(model, batch); // [1, K, B]
    const objective = normalisedWeights(samples.logW).mul(samples.logW).sum(over.K).mean();
    return { objective, terms: sampleTerms(samples, objective) };
  });
