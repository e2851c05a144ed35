/**
 * The mixture-of-experts multimodal VAE: Shi et al. 2019, "Variational Mixture-of-Experts Autoencoders for Multi-Modal
 * Deep Generative Models". Each of M modalities has an encoder and a decoder; the posterior is q_Φ = 1/M Σ_m q_m(z|x_m).
 *
 *     looser:  1/M Σ_m E_{z_k ~ q_m} log 1/K Σ_k w(z_k),      w(z) = p(z) Π_d p(x_d|z) / q_Φ(z|x)            (eq. 3)
 *     tight:   E log 1/(MK) Σ_m Σ_k w(z_mk)
 *     elbo:    1/M Σ_m (E_{q_m}[Σ_d log p(x_d|z)] − KL(q_m ‖ p))
 *
 * DReG is an option and not the default: on a mixture it is biased for K > 1, because the score that it rewrites is
 * q_Φ's while the samples are q_m's.
 */
import type { Mixture } from "../distributions/mixture";
import { total } from "../kernels/total";
import type { MultimodalModel } from "../networks/multimodalModel";
import { estimate, over, sampleTerms, scoring } from "../objectives/importanceWeighted";
import { scaledLogDensity } from "../objectives/modalities";
import type { Objective } from "../objectives/objective";
import { multimodalKnobs, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "mmvae",
  name: "MMVAE",
  paper: {
    authors: "Shi et al.",
    title: "Variational Mixture-of-Experts Autoencoders for Multi-Modal Deep Generative Models",
    year: 2019,
    url: "https://arxiv.org/abs/1911.03393",
  },
  knobs: ["bound", "K", "estimator", "likelihoodScale", "posterior", ...multimodalKnobs],
  defaults: { data: "styles", latentSize: 8 },
  combination: "mixture",
  formula: String.raw`
    \begin{aligned}
    \term{objective}{\mathcal{L}}
    &= \frac{1}{M} \sum_{m=1}^{M} \mathbb{E}_{z_k \sim q_m}\bigg[\mark{spread}{\log \frac{1}{K} \sum_{k=1}^{K}} w(z_k)\bigg] \\
    \log w(z)
    &= \term{reconstruction}{\textstyle\sum_d \log p(x_d|z)} \\
    &\qquad - \term{kl}{\log \frac{\frac{1}{M}\sum_m q_m(z|x_m)}{p(z)}}
    \end{aligned}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
    { id: "spread", role: "latent", unit: "nats" },
    { id: "effectiveSampleSize", role: "latent", unit: "samples" },
  ],
};

export const objective: Objective<MultimodalModel<Mixture>> = (model, { x, epsilon }, settings) => {
  const q = model.encode(x); // q_Φ(z|x)
  const z = q.sample(epsilon); // z_m ~ q_m, [M, K, B, D_z]
  const reconstruction = scaledLogDensity(model, x, z, settings.likelihoodScale); // Σ_d log p(x_d|z), [M, K, B]
  if (settings.bound === "elbo") {
    const kl = total(q.components.map((expert) => expert.kl().mean())).div(q.components.length); // 1/M Σ_m KL(q_m ‖ p)
    return { objective: reconstruction.mean().sub(kl), terms: { reconstruction: reconstruction.mean(), kl } };
  }
  const kl = scoring(q, settings.estimator).logDensity(z).sub(model.logPrior(z)); // log q_Φ(z|x) − log p(z), [M, K, B]
  const logW = reconstruction.sub(kl); // log w, [M, K, B]

  const axes = settings.bound === "tight" ? over.MK : over.K;
  const bound = estimate(settings.estimator, (logMeanExp) => logMeanExp(logW, axes).mean());
  return { ...bound, terms: sampleTerms({ reconstruction, kl, logW }, bound.objective, axes) };
};
