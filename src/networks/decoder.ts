import type { Tensor } from "@tensorflow/tfjs-core";
import { bernoulli, gaussian, type Likelihood } from "../distributions/likelihood";
import type { Architecture } from "./architecture";
import { dense, hiddenLayers } from "./mlp";
import { hiddenShapes, type LayerShape, type Layers } from "./weights";

/**
 * p(x|z) of latents z [M, K, B, D_z] by the network `name`, decoded as one matrix of M·K·B rows.
 *
 * @param given [B, C] what the network sees beside z
 */
export function decode(
  layers: Layers,
  name: string,
  { likelihood, sigma, activation }: Pick<Architecture, "likelihood" | "sigma" | "activation">,
  z: Tensor,
  given?: Tensor,
): Likelihood {
  const [M, K, B, D] = z.shape;
  const h = hiddenLayers(layers, name, z.reshape([M * K * B, D]), activation, given);
  const seen = `${name}.hidden.0` in layers ? undefined : given; // already, by the first layer
  const output = dense(layers, `${name}.output`, h, "linear", seen).reshape([M, K, B, -1]); // [M, K, B, D]
  return likelihood === "bernoulli" ? bernoulli(output) : gaussian(output, sigma);
}

export function decoderShapes(name: string, inputs: number, hidden: readonly number[], outputs: number): LayerShape[] {
  const output = { name: `${name}.output`, inputs: hidden.at(-1) ?? inputs, outputs };
  return [...hiddenShapes(name, inputs, hidden), output];
}
