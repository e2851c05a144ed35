/**
 * The VAE with discrete latents: Jang, Gu & Poole 2017, "Categorical Reparameterization with Gumbel-Softmax", and at the
 * same time Maddison, Mnih & Teh 2017, "The Concrete Distribution".
 *
 *     E[log p(x|y)] − Σ_g KL(Cat(π_g) ‖ uniform),   y = softmax((log π + gumbel)/τ)             (Jang et al., eq. 2)
 *
 * As τ → 0 the samples become one-hot and the gradient's variance grows; a large τ has little variance and a bias. The
 * KL is that of the discrete distribution, so that with relaxed samples the sum is no bound on log p(x).
 */
import { scalar } from "@tensorflow/tfjs-core";
import type { CategoricalModel } from "../networks/categoricalModel";
import type { Objective } from "../objectives/objective";
import { temperatureAt } from "../objectives/schedules";
import type { VariantCard } from "./variant";

export const card: VariantCard = {
  id: "categorical-vae",
  name: "Cat-VAE",
  paper: {
    authors: "Jang, Gu & Poole",
    title: "Categorical Reparameterization with Gumbel-Softmax",
    year: 2017,
    url: "https://arxiv.org/abs/1611.01144",
  },
  knobs: [
    "temperature",
    "temperatureSchedule",
    "annealRate",
    "straightThrough",
    "K",
    "categories",
    "likelihood",
    "sigma",
    "hidden",
    "activation",
  ],
  defaults: { K: 1 },
  formula: String.raw`
    \term{objective}{\mathcal{L}}
    = \term{reconstruction}{\mathbb{E}\big[\log p(x|y)\big]}
    - \term{kl}{\sum_g \mathrm{KL}\big(\pi_g\,\|\,\mathrm{uniform}\big)}
    \quad y = \mathrm{softmax}\Big(\tfrac{\log \pi + g}{\mark{temperature}{\tau}}\Big)`,
  terms: [
    { id: "reconstruction", role: "generative", unit: "nats" },
    { id: "kl", role: "inference", unit: "nats" },
    { id: "temperature", role: "latent", unit: "ratio" },
  ],
};

export const objective: Objective<CategoricalModel> = (model, { x, epsilon: gumbel, step }, settings) => {
  const temperature = temperatureAt(step, settings); // τ(t)
  const q = model.encode(x); // π_g(x)
  const y = q.relaxed(gumbel, temperature, settings.straightThrough); // [1, K, B, Σ n_g]
  const reconstruction = model.decode(y).logDensity(x).mean(); // E[log p(x|y)]
  const kl = q.kl().mean(); // Σ_g Σ_c π_gc log π_gc + log n_g

  const objective = reconstruction.sub(kl);
  return { objective, terms: { reconstruction, kl, temperature: scalar(temperature) } };
};
