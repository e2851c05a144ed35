import type { Tensor } from "@tensorflow/tfjs-core";
import { normalParameters } from "../../networks/encoder";
import { gaussian } from "../../networks/gaussianModel";
import { type Engine, engine } from "../engine";
import { objective } from "../vae";
import type { PitfallCard } from "./pitfall";

export const card: PitfallCard = {
  id: "noise-over-log-variance",
  variant: "vae",
  wrong: String.raw`\epsilon = \frac{z - \mu}{\log \sigma^2}`,
  right: String.raw`\epsilon = \frac{z - \mu}{\sigma}`,
  source: {
    name: "AntixK/PyTorch-VAE, models/iwae.py",
    url: "https://github.com/AntixK/PyTorch-VAE/blob/master/models/iwae.py",
  },
  shows: { posterior: "diagonal" },
};

/** The encoder's output is taken for the scale itself. Training never reads this noise, so only a picture shows it. */
export function mistaken(): Engine {
  const right = engine(gaussian, objective);
  return {
    ...right,
    build: (weights, architecture, data) => {
      const built = right.build(weights, architecture, data);
      const model = built.given();
      const encode = (x: Tensor) => {
        const q = model.encode(x);
        const noise = (z: Tensor) => {
          const { logVariance } = normalParameters(weights, "encoder", x, architecture.activation);
          return z.sub(q.mean).div(logVariance);
        };
        return { ...q, noise };
      };
      return { ...built, given: () => ({ ...model, encode }) };
    },
  };
}
