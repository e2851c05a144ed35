import type { Tensor } from "@tensorflow/tfjs-core";
import { diagonalNormal } from "../distributions/diagonalNormal";
import { fullNormal } from "../distributions/fullNormal";
import { bernoulli, gaussian, type Likelihood } from "../distributions/likelihood";
import type { Posterior } from "../distributions/posterior";
import { standardNormalLogDensity } from "../distributions/standardNormal";
import type { Architecture } from "./architecture";
import { dense, hiddenLayers } from "./mlp";
import { denseShapes, hiddenShapes, type WeightShape, type Weights } from "./weights";

/** A latent variable model with a Gaussian posterior: p(z) p(x|z), and q(z|x). */
export interface GaussianModel {
  /** q(z|x) of data x [B, D] */
  encode(x: Tensor): Posterior;
  /** p(x|z) of latents z [M, K, B, D_z], decoded as one matrix of M·K·B rows */
  decode(z: Tensor): Likelihood;
  /** log p(z) of z [M, K, B, D_z] → [M, K, B], nats */
  logPrior(z: Tensor): Tensor;
}

export function gaussianModel(
  weights: Weights,
  { likelihood, sigma, posterior, activation }: Pick<Architecture, "likelihood" | "sigma" | "posterior" | "activation">,
): GaussianModel {
  return {
    encode: (x) => {
      const h = hiddenLayers(weights, "encoder", x, activation); // [B, width]
      const mean = dense(weights, "encoder.mean", h); // [B, D_z]
      const logVariance = dense(weights, "encoder.logVariance", h); // [B, D_z]
      return posterior === "diagonal" || mean.shape[1] === 1
        ? diagonalNormal(mean, logVariance)
        : fullNormal(mean, logVariance, dense(weights, "encoder.cholesky", h));
    },
    decode: (z) => {
      const [M, K, B, D] = z.shape;
      const h = hiddenLayers(weights, "decoder", z.reshape([M * K * B, D]), activation);
      const output = dense(weights, "decoder.output", h).reshape([M, K, B, -1]); // [M, K, B, D]
      return likelihood === "bernoulli" ? bernoulli(output) : gaussian(output, sigma);
    },
    logPrior: standardNormalLogDensity,
  };
}

/**
 * The weights of the model for data of `dataSize` values an example.
 *
 * @param decoderHidden widths of the decoder's hidden layers. Defaults to the encoder's in reverse.
 */
export function gaussianShapes(
  { hidden, latentSize, posterior }: Pick<Architecture, "hidden" | "latentSize" | "posterior">,
  dataSize: number,
  decoderHidden: readonly number[] = hidden.toReversed(),
): WeightShape[] {
  const encoded = hidden.at(-1) ?? dataSize;
  const strictLower = (latentSize * (latentSize - 1)) / 2;
  return [
    ...hiddenShapes("encoder", dataSize, hidden),
    ...denseShapes("encoder.mean", encoded, latentSize),
    ...denseShapes("encoder.logVariance", encoded, latentSize),
    ...(posterior === "full-covariance" && strictLower > 0
      ? denseShapes("encoder.cholesky", encoded, strictLower)
      : []),
    ...hiddenShapes("decoder", latentSize, decoderHidden),
    ...denseShapes("decoder.output", decoderHidden.at(-1) ?? latentSize, dataSize),
  ];
}
