import { gaussian } from "../../networks/gaussianModel";
import { estimate, over, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "analytic-kl-in-weights",
  variant: "iwae",
  wrong: String.raw`\log w_k = \log p(x|z_k) - \mathrm{KL}(q\,\|\,p)`,
  right: String.raw`\log w_k = \log p(x|z_k) - \log \frac{q(z_k|x)}{p(z_k)}`,
  source: { name: "AntixK/PyTorch-VAE#34", url: "https://github.com/AntixK/PyTorch-VAE/issues/34" },
  shows: { K: 32 },
  watch: "spread",
};

/** A closed-form KL is the same for every sample, so the weights say nothing of where q is wrong. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, { x, epsilon }, { estimator }) => {
    const q = model.encode(x);
    const reconstruction = model.decode(q.sample(epsilon)).logDensity(x); // log p(x|z), [1, K, B]
    const kl = q.kl(); // [B]
    const logW = reconstruction.sub(kl); // [1, K, B]
    const bound = estimate(estimator, (logMeanExp) => logMeanExp(logW, over.K).mean());
    return { ...bound, terms: sampleTerms({ reconstruction, kl, logW }, bound.objective) };
  });
