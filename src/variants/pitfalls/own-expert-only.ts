import { concat } from "@tensorflow/tfjs-core";
import type { Mixture } from "../../distributions/mixture";
import { mixtureOfExperts } from "../../networks/multimodalModel";
import { type Engine, engine } from "../engine";
import { objective } from "../mmvae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "own-expert-only",
  variant: "mmvae",
  wrong: String.raw`\log w_{m,k} = \log \frac{p(x, z_{m,k})}{q_m(z_{m,k}|x_m)}`,
  right: String.raw`\log w_{m,k} = \log \frac{p(x, z_{m,k})}{\frac{1}{M} \sum_{n} q_n(z_{m,k}|x_n)}`,
  source: { name: "iffsid/mmvae", url: "https://github.com/iffsid/mmvae" },
  shows: {},
  watch: "objective",
};

/** z [M, K, B, D_z] holds the samples of each expert in turn, and each is scored by its own expert alone. */
const ownExperts = (q: Mixture): Mixture => ({
  ...q,
  logDensity: (z) => concat(q.components.map((expert, m) => expert.logDensity(z.slice(m, 1)))),
  detached: () => ownExperts({ ...q, components: q.components.map((expert) => expert.detached()) }),
});

/** Every expert is held to the bound of a single-modality model, and has to explain all modalities by itself. */
export const mistaken = (): Engine =>
  engine(mixtureOfExperts, (model, batch, settings) =>
    objective({ ...model, encode: (x) => ownExperts(model.encode(x)) }, batch, settings),
  );
