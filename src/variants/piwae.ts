/**
 * The partially importance-weighted autoencoder: Rainforth et al. 2018, "Tighter Variational Bounds are Not Necessarily
 * Better", section 4. One set of M·K samples, two targets:
 *
 *     encoder:  1/M Σ_m log 1/K Σ_k w_{m,k}       (MIWAE, whose gradient has less noise)
 *     decoder:  log 1/(MK) Σ_m Σ_k w_{m,k}        (IWAE with M·K samples, the tighter bound)
 *
 * M = 1 is IWAE.
 */

import { logMeanExp } from "../kernels/logMeanExp";
import { estimate, over, sampleTerms, scoring } from "../objectives/importanceWeighted";
import type { Objective } from "../objectives/objective";
import { rainforth2018 } from "./papers";
import { gaussianKnobs, importanceTerms, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "piwae",
  name: "PIWAE",
  paper: rainforth2018,
  knobs: ["M", "K", "estimator", ...gaussianKnobs],
  defaults: {},
  formula: String.raw`
    \begin{aligned}
    \term{inference}{\mathcal{L}_\phi}
    &= \mathbb{E}\bigg[\frac{1}{M} \sum_{m=1}^{M} \log \frac{1}{K} \sum_{k=1}^{K} w_{m,k}\bigg] \\
    \term{generative}{\mathcal{L}_\theta}
    &= \mathbb{E}\bigg[\mark{spread}{\log \frac{1}{MK} \sum_{m=1}^{M} \sum_{k=1}^{K}} w_{m,k}\bigg]
    \end{aligned}
    \quad \log w_{m,k} = \term{reconstruction}{\log p(x|z_{m,k})} - \term{kl}{\log \frac{q(z_{m,k}|x)}{p(z_{m,k})}}`,
  terms: [
    { id: "inference", role: "inference", unit: "nats" },
    { id: "generative", role: "generative", unit: "nats" },
    ...importanceTerms,
  ],
};

export const objective: Objective = (model, { x, epsilon }, { estimator }) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [M, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x); // log p(x|z), [M, K, B]
  const kl = scoring(q, estimator).logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [M, K, B]
  const logW = reconstruction.sub(kl); // log w, [M, K, B]

  const encoder = estimate(estimator, (logMeanExp) => logMeanExp(logW, over.K).mean()); // 1/M Σ_m log 1/K Σ_k w_{m,k}
  const inference = encoder.objective;
  const generative = logMeanExp(logW, over.MK).mean(); // log 1/(MK) Σ_m Σ_k w_{m,k}
  return {
    objective: { inference, generative },
    surrogate: encoder.surrogate,
    terms: sampleTerms({ reconstruction, kl, logW }, generative),
  };
};
