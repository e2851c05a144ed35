import { type Tensor, zeros } from "@tensorflow/tfjs-core";
import { type CategoricalPosterior, categorical } from "../distributions/categorical";
import { sum } from "../numeric/reductions";
import { decode, decoderShapes } from "./decoder";
import type { Family, LatentModel } from "./latentModel";
import { dense, hiddenLayers } from "./mlp";
import { hiddenShapes, mirrored } from "./weights";

/** A latent variable model of discrete latents, uniform under the prior. */
export interface CategoricalModel extends LatentModel {
  encode(x: Tensor): CategoricalPosterior;
}

export const categoricals: Family<CategoricalModel> = {
  model: (layers, architecture) => {
    const { categories, activation } = architecture;
    return {
      encode: (x) => {
        const h = hiddenLayers(layers, "encoder", x, activation); // [B, width]
        return categorical(dense(layers, "encoder.logits", h), categories);
      },
      decode: (y) => decode(layers, "decoder", architecture, y),
      ...uniformPrior(categories),
    };
  },
  shapes: ({ hidden, categories }, { size }, widths = mirrored(hidden)) => [
    ...hiddenShapes("encoder", size, widths("encoder")),
    { name: "encoder.logits", inputs: widths("encoder").at(-1) ?? size, outputs: sum(categories) },
    ...decoderShapes("decoder", sum(categories), widths("decoder"), size),
  ],
  noise: ({ categories }) => ({ normal: 0, uniform: 0, gumbel: sum(categories) }),
  units: ({ categories }) => categories,
};

/** Each of the Π n_g corners with the same probability. */
export function uniformPrior(categories: readonly number[]): Pick<LatentModel, "logPrior" | "samplePrior"> {
  const logCorners = sum(categories.map(Math.log));
  return {
    logPrior: (y) => zeros(y.shape.slice(0, -1)).sub(logCorners),
    samplePrior: (gumbel) => categorical(zeros([1, sum(categories)]), categories).sample(gumbel),
  };
}
