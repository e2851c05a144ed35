import type { Pitfall } from "./pitfall";

/**
 * The squared error is a mean over pixels while the KL is a sum over latents: with D pixels this is a β of the order of
 * D, and the posterior collapses to the prior.
 */
export const meanSquaredError: Pitfall = {
  id: "mean-squared-error",
  variant: "vae",
  objective: (model, { x, epsilon }) => {
    const q = model.encode(x);
    const error = model.decode(q.sample(epsilon)).mean().sub(x).square().mean(); // over K, B and D
    const kl = q.kl().mean();
    return { objective: error.add(kl).neg(), terms: { kl } };
  },
};
