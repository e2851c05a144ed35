/**
 * The multimodal VAE with a product of experts: Wu & Goodman 2018, "Multimodal Generative Models for Scalable
 * Weakly-Supervised Learning". The joint posterior is q(z|x) ∝ p(z) Π_d q(z|x_d), in which a sure expert overrules the
 * others; a modality that is missing is left out of the product.
 *
 *     ELBO(x) = E_q(z|x)[Σ_d log p(x_d|z)] − KL(q(z|x) ‖ p(z))                                               (eq. 2)
 *     subsampled:  ELBO(x_1, …, x_M) + Σ_d ELBO(x_d)                                   (eq. 5, without random subsets)
 *
 * The joint term alone never trains an expert on its own, so a single modality would not know the latent space.
 */
import type { ClosedPosterior } from "../distributions/posterior";
import { total } from "../kernels/total";
import type { MultimodalModel } from "../networks/multimodalModel";
import { scaledLogDensity } from "../objectives/modalities";
import type { Objective } from "../objectives/objective";
import { multimodalKnobs, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "mvae",
  name: "MVAE",
  paper: {
    authors: "Wu & Goodman",
    title: "Multimodal Generative Models for Scalable Weakly-Supervised Learning",
    year: 2018,
    url: "https://arxiv.org/abs/1802.05335",
  },
  knobs: ["subsampled", "K", "likelihoodScale", ...multimodalKnobs],
  defaults: { K: 1, data: "styles", latentSize: 8 },
  combination: "product",
  formula: String.raw`
    \begin{aligned}
    \term{objective}{\mathcal{L}}
    &= \term{reconstruction}{\mathbb{E}_{q(z|x)}\big[\textstyle\sum_d \log p(x_d|z)\big]} \\
    &\qquad - \term{kl}{\mathrm{KL}\big(q(z|x)\,\|\,p(z)\big)} \\
    &\qquad + \term{single}{\textstyle\sum_d \mathrm{ELBO}(x_d)} \\
    q(z|x) &\propto p(z) \textstyle\prod_d q(z|x_d)
    \end{aligned}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
    { id: "single", role: "latent", unit: "nats" },
  ],
};

export const objective: Objective<MultimodalModel<ClosedPosterior>> = (model, { x, epsilon }, settings) => {
  const [, K, B, D] = epsilon.shape as [number, number, number, number];
  const noise = (draw: number) => epsilon.slice([draw, 0, 0, 0], [1, K, B, D]);

  const q = model.encode(x); // q(z|x)
  const z = q.sample(noise(0)); // [1, K, B, D_z]
  const reconstruction = scaledLogDensity(model, x, z, settings.likelihoodScale).mean(); // E[Σ_d log p(x_d|z)]
  const kl = q.kl().mean(); // KL(q(z|x) ‖ p(z))
  const elbo = reconstruction.sub(kl);
  if (!settings.subsampled) return { objective: elbo, terms: { reconstruction, kl } };

  const elboOf = (d: number) => {
    const expert = model.encode(x, [d]); // q(z|x_d) ∝ p(z) times one expert
    const zOfExpert = expert.sample(noise(1 + d)); // [1, K, B, D_z]
    return scaledLogDensity(model, x, zOfExpert, settings.likelihoodScale, [d]).mean().sub(expert.kl().mean());
  };
  const single = total(model.split(x).map((_, d) => elboOf(d))); // Σ_d ELBO(x_d)
  return { objective: elbo.add(single), terms: { reconstruction, kl, single } };
};
