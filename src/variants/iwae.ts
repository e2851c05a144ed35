/**
 * The importance-weighted autoencoder: Burda, Grosse & Salakhutdinov 2016, "Importance Weighted Autoencoders".
 *
 *     L_K = E_{z_1…z_K ~ q(z|x)}[ log 1/K Σ_k w_k ],   w_k = p(x|z_k) p(z_k) / q(z_k|x)       (eq. 8)
 *
 * K = 1 is the VAE's bound with a sampled KL; L_K rises with K towards log p(x) (theorem 1). The gradient weighs the
 * samples by w̃_k = w_k / Σ w (eq. 14).
 */
import { estimate, over, sampleTerms, scoring } from "../objectives/importanceWeighted";
import type { Objective } from "../objectives/objective";
import { gaussianKnobs, importanceTerms, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "iwae",
  name: "IWAE",
  paper: {
    authors: "Burda, Grosse & Salakhutdinov",
    title: "Importance Weighted Autoencoders",
    year: 2016,
    url: "https://arxiv.org/abs/1509.00519",
  },
  knobs: ["K", "estimator", ...gaussianKnobs],
  defaults: {},
  formula: String.raw`
    \term{objective}{\mathcal{L}_K}
    = \mathbb{E}\bigg[\mark{spread}{\log \frac{1}{K} \sum_{k=1}^{K}} w_k\bigg]
    \quad \log w_k = \term{reconstruction}{\log p(x|z_k)} - \term{kl}{\log \frac{q(z_k|x)}{p(z_k)}}`,
  terms: importanceTerms,
};

export const objective: Objective = (model, { x, epsilon }, { estimator }) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [1, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x); // log p(x|z), [1, K, B]
  const kl = scoring(q, estimator).logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [1, K, B]
  const logW = reconstruction.sub(kl); // log w, [1, K, B]

  const bound = estimate(estimator, (logMeanExp) => logMeanExp(logW, over.K).mean()); // log 1/K Σ_k w_k
  return { ...bound, terms: sampleTerms({ reconstruction, kl, logW }, bound.objective) };
};
