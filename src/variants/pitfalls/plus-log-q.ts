import type { Posterior } from "../../distributions/posterior";
import { mixtureOfExperts } from "../../networks/multimodalModel";
import { type Engine, engine } from "../engine";
import { objective } from "../mmvae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "plus-log-q",
  variant: "mmvae",
  wrong: String.raw`\log w = \log p(x, z) + \log q(z|x)`,
  right: String.raw`\log w = \log p(x, z) - \log q(z|x)`,
  source: "tutorials",
  shows: { latentSize: 8 },
  watch: "objective",
};

const negated = <Q extends Posterior>(q: Q): Q => ({
  ...q,
  logDensity: (z) => q.logDensity(z).neg(),
  detached: () => negated(q.detached()),
});

/** A sure posterior is rewarded where it should pay, so that σ falls to 0 and log q grows without limit. */
export const mistaken = (): Engine =>
  engine(mixtureOfExperts, (model, batch, settings) =>
    objective({ ...model, encode: (x) => negated(model.encode(x)) }, batch, settings),
  );
