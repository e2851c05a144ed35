/**
 * The multiply importance-weighted autoencoder: Rainforth et al. 2018, "Tighter Variational Bounds are Not Necessarily
 * Better", section 4.
 *
 *     L_{M,K} = 1/M Σ_m log 1/K Σ_k w_{m,k}
 *
 * In expectation this is IWAE's L_K: the mean over M leaves the bound as it is and takes noise out of its gradient. The
 * encoder's signal-to-noise ratio falls as 1/√K but rises as √M. M = 1 is IWAE, K = 1 the VAE with M samples.
 */
import { estimate, over, sampleTerms, scoring } from "../objectives/importanceWeighted";
import type { Objective } from "../objectives/objective";
import { rainforth2018 } from "./papers";
import { gaussianKnobs, importanceTerms, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "miwae",
  name: "MIWAE",
  paper: rainforth2018,
  knobs: ["M", "K", "estimator", ...gaussianKnobs],
  defaults: {},
  formula: String.raw`
    \term{objective}{\mathcal{L}_{M,K}}
    = \mathbb{E}\bigg[\frac{1}{M} \sum_{m=1}^{M} \mark{spread}{\log \frac{1}{K} \sum_{k=1}^{K}} w_{m,k}\bigg]
    \quad \log w_{m,k} = \term{reconstruction}{\log p(x|z_{m,k})} - \term{kl}{\log \frac{q(z_{m,k}|x)}{p(z_{m,k})}}`,
  terms: importanceTerms,
};

export const objective: Objective = (model, { x, epsilon }, { estimator }) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [M, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x); // log p(x|z), [M, K, B]
  const kl = scoring(q, estimator).logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [M, K, B]
  const logW = reconstruction.sub(kl); // log w, [M, K, B]

  const bound = estimate(estimator, (logMeanExp) => logMeanExp(logW, over.K).mean()); // 1/M Σ_m log 1/K Σ_k w_{m,k}
  return { ...bound, terms: sampleTerms({ reconstruction, kl, logW }, bound.objective) };
};
