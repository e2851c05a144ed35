import { gaussian } from "../../networks/gaussianModel";
import { type Engine, engine } from "../engine";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "kl-sign",
  variant: "vae",
  wrong: String.raw`\mathcal{L} = \mathbb{E}_q\big[\log p(x|z)\big] + \mathrm{KL}(q\,\|\,p)`,
  right: String.raw`\mathcal{L} = \mathbb{E}_q\big[\log p(x|z)\big] - \mathrm{KL}(q\,\|\,p)`,
  source: "tutorials",
  shows: {},
  watch: "kl",
};

/** The KL is added where it should be taken away, so training drives q away from the prior without end. */
export const mistaken = (): Engine =>
  engine(gaussian, (model, { x, epsilon }) => {
    const q = model.encode(x);
    const reconstruction = model.decode(q.sample(epsilon)).logDensity(x).mean();
    const kl = q.kl().mean();
    return { objective: reconstruction.add(kl), terms: { reconstruction, kl } };
  });
