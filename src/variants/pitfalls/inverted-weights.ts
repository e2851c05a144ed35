import { gaussian } from "../../networks/gaussianModel";
import { normalisedWeights, over, sampleTerms } from "../../objectives/importanceWeighted";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "inverted-weights",
  variant: "iwae",
  wrong: String.raw`\nabla \mathcal{L} = -\nabla \sum_k \mathrm{softmax}(\ell)_k\, \ell_k \quad \ell_k = \mathrm{KL} - \log p(x|z_k)`,
  right: String.raw`\nabla \mathcal{L} = \sum_k \tilde{w}_k \nabla \log w_k \quad \tilde{w} = \mathrm{softmax}(\log w)`,
  source: {
    name: "AntixK/PyTorch-VAE, models/iwae.py",
    url: "https://github.com/AntixK/PyTorch-VAE/blob/master/models/iwae.py",
  },
  shows: { K: 32 },
  watch: "spread",
};

/** Softmax of the loss in place of its negative: the worst sample weighs most, so more samples make it worse. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, { x, epsilon }) => {
    const q = model.encode(x);
    const reconstruction = model.decode(q.sample(epsilon)).logDensity(x); // log p(x|z), [1, K, B]
    const kl = q.kl(); // [B]
    const loss = kl.sub(reconstruction); // [1, K, B]
    const objective = normalisedWeights(loss).mul(loss).sum(over.K).mean().neg();
    return { objective, terms: sampleTerms({ reconstruction, kl, logW: loss.neg() }, objective) };
  });
