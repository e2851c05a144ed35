/**
 * The variational autoencoder: Kingma & Welling 2014, "Auto-Encoding Variational Bayes".
 *
 *     log p(x) ≥ E_q(z|x)[log p(x|z)] − KL(q(z|x) ‖ p(z))                                    (eq. 3)
 *
 * The expectation is a mean over K samples z = μ + σε (section 2.4); the KL between Gaussians is in closed form
 * (appendix B) or, as `sampled`, a mean of log q(z|x) − log p(z) over the same samples (eq. 6).
 */
import type { Objective } from "../objectives/objective";
import { gaussianKnobs, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "vae",
  name: "VAE",
  paper: {
    authors: "Kingma & Welling",
    title: "Auto-Encoding Variational Bayes",
    year: 2014,
    url: "https://arxiv.org/abs/1312.6114",
  },
  knobs: ["K", "kl", ...gaussianKnobs],
  defaults: { K: 1 },
  formula: String.raw`
    \term{objective}{\mathcal{L}}
    = \term{reconstruction}{\mathbb{E}_{q(z|x)}\big[\log p(x|z)\big]}
    - \term{kl}{\mathrm{KL}\big(q(z|x)\,\|\,p(z)\big)}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
  ],
};

export const objective: Objective = (model, { x, epsilon }, settings) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [1, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x).mean(); // E_q[log p(x|z)]
  const kl =
    settings.kl === "analytic"
      ? q.kl().mean() // KL(q(z|x) ‖ p(z))
      : q.logDensity(z).sub(model.logPrior(z)).mean(); // E_q[log q(z|x) − log p(z)]

  const objective = reconstruction.sub(kl);
  return { objective, terms: { reconstruction, kl } };
};
