import { gaussian } from "../../networks/gaussianModel";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "mean-squared-error",
  variant: "vae",
  wrong: String.raw`\mathcal{L} = -\tfrac{1}{D}\,\|x - \hat{x}\|^2 - \mathrm{KL}(q\,\|\,p)`,
  right: String.raw`\mathcal{L} = \textstyle\sum_d \log p(x_d|z) - \mathrm{KL}(q\,\|\,p)`,
  source: { name: "AntixK/PyTorch-VAE#11", url: "https://github.com/AntixK/PyTorch-VAE/issues/11" },
  shows: {},
  watch: "kl",
};

/**
 * The squared error is a mean over pixels while the KL is a sum over latents: with D pixels this is a β of the order of
 * D, and the posterior collapses to the prior.
 */
export const mistaken = (): Engine =>
  engine(gaussian, (model, { x, epsilon }) => {
    const q = model.encode(x);
    const p = model.decode(q.sample(epsilon));
    const error = p.mean().sub(x).square().mean(); // over K, B and D
    const kl = q.kl().mean();
    return { objective: error.add(kl).neg(), terms: { reconstruction: p.logDensity(x).mean(), kl } };
  });
