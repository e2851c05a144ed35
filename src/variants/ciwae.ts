/**
 * The combination importance-weighted autoencoder: Rainforth et al. 2018, "Tighter Variational Bounds are Not
 * Necessarily Better", section 4.
 *
 *     L = β · 1/K Σ_k log w_k + (1 − β) · log 1/K Σ_k w_k
 *
 * Both parts use the same K samples. β = 1 is the VAE's bound, β = 0 is IWAE; any β > 0 keeps the encoder's
 * signal-to-noise ratio from falling with K.
 */
import { estimate, over, sampleTerms, scoring } from "../objectives/importanceWeighted";
import type { Objective } from "../objectives/objective";
import { rainforth2018 } from "./papers";
import { gaussianKnobs, importanceTerms, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "ciwae",
  name: "CIWAE",
  paper: rainforth2018,
  knobs: ["K", "beta", "estimator", ...gaussianKnobs],
  defaults: { beta: 0.5 },
  formula: String.raw`
    \term{objective}{\mathcal{L}}
    = \mathbb{E}\bigg[\beta\,\frac{1}{K} \sum_{k=1}^{K} \log w_k
    + {(1 - \beta)}\,\mark{spread}{\log \frac{1}{K} \sum_{k=1}^{K}} w_k\bigg]
    \quad \log w_k = \term{reconstruction}{\log p(x|z_k)} - \term{kl}{\log \frac{q(z_k|x)}{p(z_k)}}`,
  terms: importanceTerms,
};

export const objective: Objective = (model, { x, epsilon }, { beta, estimator }) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [1, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x); // log p(x|z), [1, K, B]
  const kl = scoring(q, estimator).logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [1, K, B]
  const logW = reconstruction.sub(kl); // log w, [1, K, B]

  const elbo = logW.mean(); // 1/K Σ_k log w_k
  const bound = estimate(estimator, (logMeanExp) =>
    elbo.mul(beta).add(
      logMeanExp(logW, over.K)
        .mean()
        .mul(1 - beta),
    ),
  );
  return { ...bound, terms: sampleTerms({ reconstruction, kl, logW }, bound.objective) };
};
