/**
 * The conditional VAE: Sohn, Lee & Yan 2015, "Learning Structured Output Representation using Deep Conditional
 * Generative Models". A recognition network q(z|x, c), a prior network p(z|c) and a generation network p(x|z, c).
 *
 *     log p(x|c) ≥ E_q(z|x,c)[log p(x|z, c)] − KL(q(z|x, c) ‖ p(z|c))                                       (eq. 4)
 *     GSNN:        E_p(z|c)[log p(x|z, c)], z from the prior network as it will be after training           (eq. 6)
 *     hybrid:      α·CVAE + (1 − α)·GSNN                                                                    (eq. 7)
 *
 * The paper calls the condition x and the output y; here x is what is explained, as everywhere, and c what is given.
 * The baseline network's guess p(x|ŷ(c)) is trained beside the bound (section 4.2).
 */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { ConditionalModel } from "../networks/conditionalModel";
import type { Objective } from "../objectives/objective";
import type { VariantCard } from "./variant";

export const card: VariantCard = {
  id: "cvae",
  name: "CVAE",
  paper: {
    authors: "Sohn, Lee & Yan",
    title: "Learning Structured Output Representation using Deep Conditional Generative Models",
    year: 2015,
    url: "https://papers.nips.cc/paper/5775-learning-structured-output-representation-using-deep-conditional-generative-models",
  },
  knobs: [
    "condition",
    "quadrants",
    "hybrid",
    "K",
    "prior",
    "baseline",
    "latentSize",
    "likelihood",
    "sigma",
    "hidden",
    "activation",
  ],
  defaults: { K: 1 },
  formula: String.raw`
    \begin{aligned}
    \term{objective}{\mathcal{L}}
    &= \alpha\,\Big(\term{reconstruction}{\mathbb{E}_{q(z|x,c)}\big[\log p(x|z,c)\big]} \\
    &\qquad\; - \term{kl}{\mathrm{KL}\big(q(z|x,c)\,\|\,p(z|c)\big)}\Big) \\
    &+ (1-\alpha)\,\term{gsnn}{\mathbb{E}_{p(z|c)}\big[\log p(x|z,c)\big]}
    \end{aligned}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "gsnn", role: "generative", unit: "nats" },
    { id: "baseline", role: "latent", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
  ],
};

export const objective: Objective<ConditionalModel> = (modelGiven, { x, condition, epsilon }, { hybrid }) => {
  const model = modelGiven(condition as Tensor); // given c
  const baseline = model.guess?.logDensity(x).mean(); // log p(x|ŷ(c))
  const guessed = baseline && { aside: baseline, terms: { baseline } };

  const gsnn = hybrid < 1 ? model.decode(model.samplePrior(epsilon)).logDensity(x).mean() : undefined; // z ~ p(z|c)
  if (gsnn && hybrid === 0) return { objective: gsnn, ...guessed, terms: { reconstruction: gsnn, ...guessed?.terms } };

  const q = model.encode(x); // q(z|x, c)
  const z = q.sample(epsilon); // [1, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x).mean(); // E_q[log p(x|z, c)]
  const kl = q.kl().mean(); // KL(q(z|x, c) ‖ p(z|c))
  const cvae = reconstruction.sub(kl);
  const objective = gsnn ? cvae.mul(hybrid).add(gsnn.mul(1 - hybrid)) : cvae;
  return { objective, ...guessed, terms: { reconstruction, kl, ...(gsnn && { gsnn }), ...guessed?.terms } };
};
