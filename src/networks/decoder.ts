import type { Tensor } from "@tensorflow/tfjs-core";
import { bernoulli, gaussian, type Likelihood } from "../distributions/likelihood";
import type { Architecture } from "./architecture";
import { dense, hiddenLayers } from "./mlp";
import { denseShapes, hiddenShapes, type WeightShape, type Weights } from "./weights";

/** p(x|z) of latents z [M, K, B, D_z] by the network `name`, decoded as one matrix of M·K·B rows. */
export function decode(
  weights: Weights,
  name: string,
  { likelihood, sigma, activation }: Pick<Architecture, "likelihood" | "sigma" | "activation">,
  z: Tensor,
): Likelihood {
  const [M, K, B, D] = z.shape;
  const h = hiddenLayers(weights, name, z.reshape([M * K * B, D]), activation);
  const output = dense(weights, `${name}.output`, h).reshape([M, K, B, -1]); // [M, K, B, D]
  return likelihood === "bernoulli" ? bernoulli(output) : gaussian(output, sigma);
}

export function decoderShapes(name: string, inputs: number, hidden: readonly number[], outputs: number): WeightShape[] {
  return [...hiddenShapes(name, inputs, hidden), ...denseShapes(`${name}.output`, hidden.at(-1) ?? inputs, outputs)];
}
