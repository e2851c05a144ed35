import { gaussian } from "../../networks/gaussianModel";
import { over, samplesOf, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "naive-log-sum-exp",
  variant: "iwae",
  wrong: String.raw`\mathcal{L} = \log \frac{1}{K} \sum_k e^{\log w_k}`,
  right: String.raw`\mathcal{L} = a + \log \frac{1}{K} \sum_k e^{\log w_k - a} \quad a = \max_k \log w_k`,
  source: {
    name: "xqding/Importance_Weighted_Autoencoders#3",
    url: "https://github.com/xqding/Importance_Weighted_Autoencoders/issues/3",
  },
  shows: {},
  watch: "objective",
};

/** Equal on paper; but below −103 nats the exponential is 0 in float32, and the logarithm of a sum of zeros is −∞. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, batch) => {
    const samples = samplesOf(model, batch); // [1, K, B]
    const objective = samples.logW.exp().mean(over.K).log().mean();
    return { objective, terms: sampleTerms(samples, objective) };
  });
