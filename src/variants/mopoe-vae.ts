/**
 * MoPoE-VAE: Sutter, Daunhawer & Vogt 2021, "Generalized Multimodal ELBO". The posterior is a mixture over the subsets S
 * of the modalities, of the product of experts of each: q(z|x) = 1/C Σ_S q_S(z|x),  q_S ∝ Π_{d ∈ S} q(z|x_d)   (eq. 3)
 *
 *     1/C Σ_S (E_{q_S}[Σ_d log p(x_d|z)] − KL(q_S ‖ p(z)))                                     (eq. 6, by lemma 1)
 *
 * By convexity it lies below the ELBO of the mixture. With subsets of one modality only it is MMVAE's `elbo`, with the
 * full set only MVAE's without the prior as an expert.
 */
import type { Mixture } from "../distributions/mixture";
import { total } from "../kernels/total";
import type { MultimodalModel } from "../networks/multimodalModel";
import { scaledLogDensity } from "../objectives/modalities";
import type { Objective } from "../objectives/objective";
import { multimodalKnobs, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "mopoe-vae",
  name: "MoPoE",
  paper: {
    authors: "Sutter, Daunhawer & Vogt",
    title: "Generalized Multimodal ELBO",
    year: 2021,
    url: "https://arxiv.org/abs/2105.02470",
  },
  knobs: ["K", "likelihoodScale", ...multimodalKnobs],
  defaults: { K: 1, data: "styles", latentSize: 8 },
  combination: "subsets",
  formula: String.raw`
    \begin{aligned}
    \term{objective}{\mathcal{L}}
    &= \frac{1}{C} \sum_{S \subseteq \{1..M\}} \Big(
    \term{reconstruction}{\mathbb{E}_{q_S}\big[\textstyle\sum_d \log p(x_d|z)\big]} \\
    &\qquad - \term{kl}{\mathrm{KL}\big(q_S\,\|\,p(z)\big)} \Big) \\
    q_S &\propto \textstyle\prod_{d \in S} q(z|x_d)
    \end{aligned}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
  ],
};

export const objective: Objective<MultimodalModel<Mixture>> = (model, { x, epsilon }, { likelihoodScale }) => {
  const q = model.encode(x); // 1/C Σ_S q_S(z|x)
  const z = q.sample(epsilon); // z_S ~ q_S, [C, K, B, D_z]
  const reconstruction = scaledLogDensity(model, x, z, likelihoodScale).mean(); // 1/C Σ_S E[Σ_d log p(x_d|z)]
  const kl = total(q.components.map((subset) => subset.kl().mean())).div(q.components.length); // 1/C Σ_S KL(q_S ‖ p)
  const objective = reconstruction.sub(kl);
  return { objective, terms: { reconstruction, kl } };
};
