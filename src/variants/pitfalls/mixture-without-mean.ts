import type { Posterior } from "../../distributions/posterior";
import { mixtureOfExperts } from "../../networks/multimodalModel";
import { type Engine, engine } from "../engine";
import { objective } from "../mmvae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "mixture-without-mean",
  variant: "mmvae",
  wrong: String.raw`\log q(z|x) = \log \textstyle\sum_m q_m(z|x_m)`,
  right: String.raw`\log q(z|x) = \log \textstyle\frac{1}{M} \sum_m q_m(z|x_m)`,
  source: "tutorials",
  shows: {},
  watch: "objective",
};

const summed = <Q extends Posterior>(q: Q, M: number): Q => ({
  ...q,
  logDensity: (z) => q.logDensity(z).add(Math.log(M)),
  detached: () => summed(q.detached(), M),
});

/** The sum of the experts has the mass M, so every log w is too small by log M; its gradient is right. */
export const mistaken = (): Engine =>
  engine(mixtureOfExperts, (model, batch, settings) => {
    const encode = (x: typeof batch.x) => {
      const q = model.encode(x);
      return summed(q, q.components.length);
    };
    return objective({ ...model, encode }, batch, settings);
  });
