import { diagonalNormal } from "../distributions/diagonalNormal";
import { fullNormal } from "../distributions/fullNormal";
import { standardNormalLogDensity } from "../distributions/standardNormal";
import { decode, decoderShapes } from "./decoder";
import type { Family } from "./latentModel";
import { dense, hiddenLayers } from "./mlp";
import { denseShapes, hiddenShapes } from "./weights";

/** A latent variable model with a Gaussian posterior and the prior N(0, I). */
export const gaussian: Family = {
  model: (weights, architecture) => ({
    encode: (x) => {
      const h = hiddenLayers(weights, "encoder", x, architecture.activation); // [B, width]
      const mean = dense(weights, "encoder.mean", h); // [B, D_z]
      const logVariance = dense(weights, "encoder.logVariance", h); // [B, D_z]
      return architecture.posterior === "diagonal" || mean.shape[1] === 1
        ? diagonalNormal(mean, logVariance)
        : fullNormal(mean, logVariance, dense(weights, "encoder.cholesky", h));
    },
    decode: (z) => decode(weights, architecture, z),
    logPrior: standardNormalLogDensity,
    samplePrior: (noise) => noise,
  }),
  shapes: ({ hidden, latentSize, posterior }, dataSize, decoderHidden = hidden.toReversed()) => {
    const encoded = hidden.at(-1) ?? dataSize;
    const strictLower = (latentSize * (latentSize - 1)) / 2;
    return [
      ...hiddenShapes("encoder", dataSize, hidden),
      ...denseShapes("encoder.mean", encoded, latentSize),
      ...denseShapes("encoder.logVariance", encoded, latentSize),
      ...(posterior === "full-covariance" && strictLower > 0
        ? denseShapes("encoder.cholesky", encoded, strictLower)
        : []),
      ...decoderShapes(latentSize, decoderHidden, dataSize),
    ];
  },
  noise: ({ latentSize }) => ({ normal: latentSize, gumbel: 0 }),
  units: ({ latentSize }) => Array<number>(latentSize).fill(1),
};
