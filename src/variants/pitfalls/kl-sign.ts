import type { Pitfall } from "./pitfall";

/** The KL is added where it should be taken away, so training drives q away from the prior without end. */
export const klSign: Pitfall = {
  id: "kl-sign",
  variant: "vae",
  objective: (model, { x, epsilon }) => {
    const q = model.encode(x);
    const reconstruction = model.decode(q.sample(epsilon)).logDensity(x).mean();
    const kl = q.kl().mean();
    return { objective: reconstruction.add(kl), terms: { reconstruction, kl } };
  },
};
