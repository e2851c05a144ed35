import type { Tensor } from "@tensorflow/tfjs-core";
import { bernoulli, gaussian, type Likelihood } from "../distributions/likelihood";
import type { Architecture } from "./architecture";
import { dense, hiddenLayers } from "./mlp";
import { denseShapes, hiddenShapes, type WeightShape, type Weights } from "./weights";

/** p(x|z) of latents z [M, K, B, D_z], decoded as one matrix of M·K·B rows. */
export function decode(
  weights: Weights,
  { likelihood, sigma, activation }: Pick<Architecture, "likelihood" | "sigma" | "activation">,
  z: Tensor,
): Likelihood {
  const [M, K, B, D] = z.shape;
  const h = hiddenLayers(weights, "decoder", z.reshape([M * K * B, D]), activation);
  const output = dense(weights, "decoder.output", h).reshape([M, K, B, -1]); // [M, K, B, D]
  return likelihood === "bernoulli" ? bernoulli(output) : gaussian(output, sigma);
}

export function decoderShapes(latentSize: number, hidden: readonly number[], dataSize: number): WeightShape[] {
  return [
    ...hiddenShapes("decoder", latentSize, hidden),
    ...denseShapes("decoder.output", hidden.at(-1) ?? latentSize, dataSize),
  ];
}
