/**
 * β-VAE: Higgins et al. 2017, "beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework", and
 * its form with a capacity: Burgess et al. 2018, "Understanding disentangling in β-VAE".
 *
 *     reconstruction − β·KL                        (Higgins et al., eq. 4)      β = 1 is the VAE
 *     reconstruction − γ·|KL − C(t)|               (Burgess et al., eq. 8)      C(t) grows linearly from 0 to C
 *
 * The KL inside |·| is the mean over the batch. Neither form is a bound on log p(x) for β < 1 or KL < C.
 */
import { scalar } from "@tensorflow/tfjs-core";
import { lessDistance } from "../kernels/lessDistance";
import type { Objective } from "../objectives/objective";
import { ramp } from "../objectives/schedules";
import { gaussianKnobs, type VariantCard } from "./variant";

export const card: VariantCard = {
  id: "beta-vae",
  name: "β-VAE",
  paper: {
    authors: "Higgins et al.",
    title: "beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework",
    year: 2017,
    url: "https://openreview.net/forum?id=Sy2fzU9gl",
  },
  knobs: ["penalty", "beta", "gamma", "capacity", "capacitySteps", "K", "kl", ...gaussianKnobs],
  defaults: { K: 1, beta: 4 },
  formula: String.raw`
    \term{objective}{\mathcal{L}}
    = \term{reconstruction}{\mathbb{E}_{q(z|x)}\big[\log p(x|z)\big]}
    - \begin{cases}
        \beta\,\mathrm{KL} \\
        \gamma\,\big|\mathrm{KL} - \mark{capacity}{C(t)}\big|
      \end{cases}
    \quad \term{kl}{\mathrm{KL} = \mathrm{KL}\big(q(z|x)\,\|\,p(z)\big)}`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
    { id: "capacity", role: "latent", unit: "nats" },
  ],
  isMeanOverExamples: ({ penalty }) => penalty === "beta",
};

export const objective: Objective = (model, { x, epsilon, step }, settings) => {
  const q = model.encode(x); // q(z|x)
  const z = q.sample(epsilon); // [1, K, B, D_z]
  const reconstruction = model.decode(z).logDensity(x); // log p(x|z), [1, K, B]
  const kl =
    settings.kl === "analytic"
      ? q.kl() // KL(q(z|x) ‖ p(z)), [B]
      : q.logDensity(z).sub(model.logPrior(z)); // log q(z|x) − log p(z), [1, K, B]

  if (settings.penalty === "beta") {
    const objective = reconstruction.mean().sub(kl.mean().mul(settings.beta));
    return { objective, terms: { reconstruction, kl } };
  }
  const capacity = ramp(0, settings.capacity, settings.capacitySteps, step); // C(t)
  const objective = lessDistance(reconstruction, kl, capacity, settings.gamma); // − γ·|KL − C|
  return { objective, terms: { reconstruction, kl, capacity: scalar(capacity) } };
};
