import { type Tensor, zeros } from "@tensorflow/tfjs-core";
import { type CategoricalPosterior, categorical } from "../distributions/categorical";
import { sum } from "../numeric/reductions";
import { decode, decoderShapes } from "./decoder";
import type { Family, LatentModel } from "./latentModel";
import { dense, hiddenLayers } from "./mlp";
import { denseShapes, hiddenShapes } from "./weights";

/** A latent variable model of discrete latents, uniform under the prior. */
export interface CategoricalModel extends LatentModel {
  encode(x: Tensor): CategoricalPosterior;
}

export const categoricals: Family<CategoricalModel> = {
  model: (weights, architecture) => {
    const { categories, activation } = architecture;
    const logCorners = sum(categories.map(Math.log)); // log of how many values y has
    return {
      encode: (x) => {
        const h = hiddenLayers(weights, "encoder", x, activation); // [B, width]
        return categorical(dense(weights, "encoder.logits", h), categories);
      },
      decode: (y) => decode(weights, architecture, y),
      logPrior: (y) => zeros(y.shape.slice(0, -1)).sub(logCorners),
      samplePrior: (gumbel) => categorical(zeros([1, sum(categories)]), categories).sample(gumbel),
    };
  },
  shapes: ({ hidden, categories }, dataSize, decoderHidden = hidden.toReversed()) => [
    ...hiddenShapes("encoder", dataSize, hidden),
    ...denseShapes("encoder.logits", hidden.at(-1) ?? dataSize, sum(categories)),
    ...decoderShapes(sum(categories), decoderHidden, dataSize),
  ],
  noise: ({ categories }) => ({ normal: 0, gumbel: sum(categories) }),
  units: ({ categories }) => categories,
};
