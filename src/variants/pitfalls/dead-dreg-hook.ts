import { mixtureOfExperts } from "../../networks/multimodalModel";
import { type Engine, engine } from "../engine";
import { objective } from "../mmvae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "dead-dreg-hook",
  variant: "mmvae",
  wrong: String.raw`\nabla_\phi \mathcal{L} = \textstyle\sum_k \tilde{w}_k\, \frac{\partial \log w_k}{\partial z_k} \nabla_\phi z_k`,
  right: String.raw`\nabla_\phi \mathcal{L} = \textstyle\sum_k \tilde{w}_k^2\, \frac{\partial \log w_k}{\partial z_k} \nabla_\phi z_k`,
  source: { name: "iffsid/mmvae, src/objectives.py", url: "https://github.com/iffsid/mmvae" },
  shows: { estimator: "dreg", K: 10 },
};

/** Without its second weight, DReG is STL: log q is held fixed and nothing makes up for it. */
export const mistaken = (): Engine =>
  engine(mixtureOfExperts, (model, batch, settings) =>
    objective(model, batch, { ...settings, estimator: settings.estimator === "dreg" ? "stl" : settings.estimator }),
  );
