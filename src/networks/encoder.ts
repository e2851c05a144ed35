import type { Tensor } from "@tensorflow/tfjs-core";
import { diagonalNormal, type NormalParameters } from "../distributions/diagonalNormal";
import { fullNormal } from "../distributions/fullNormal";
import { laplace } from "../distributions/laplace";
import type { ClosedPosterior } from "../distributions/posterior";
import type { Activation } from "../kernels/activations";
import type { Architecture } from "./architecture";
import { dense, hiddenLayers } from "./mlp";
import { hiddenShapes, type LayerShape, type Layers } from "./weights";

/** Keeps a Laplace posterior's scale above 0. */
const smallestScale = 1e-6;

/** q(z|x) of data x [B, D] by the network `name`. */
export function encode(layers: Layers, name: string, x: Tensor, architecture: Architecture): ClosedPosterior {
  const { mean, logVariance, h } = normalParameters(layers, name, x, architecture.activation);
  const D = mean.shape[1] as number;
  switch (architecture.posterior) {
    case "diagonal":
      return diagonalNormal(mean, logVariance);
    case "full-covariance":
      if (D === 1) return diagonalNormal(mean, logVariance);
      return fullNormal(mean, logVariance, dense(layers, `${name}.cholesky`, h));
    case "laplace":
      // Scales that share a sum (Shi et al. 2019, their code): none can shrink without another growing.
      return laplace(mean, logVariance.softmax().mul(D).add(smallestScale));
  }
}

/** The two heads of the network `name`, and h [B, width] that they stand on. */
export function normalParameters(
  layers: Layers,
  name: string,
  x: Tensor,
  activation: Activation,
): NormalParameters & { readonly h: Tensor } {
  const h = hiddenLayers(layers, name, x, activation); // [B, width]
  return { h, mean: dense(layers, `${name}.mean`, h), logVariance: dense(layers, `${name}.logVariance`, h) };
}

/** @param inputs values of an example */
export function encoderShapes(
  name: string,
  inputs: number,
  hidden: readonly number[],
  { latentSize, posterior }: Pick<Architecture, "latentSize" | "posterior">,
): LayerShape[] {
  const encoded = hidden.at(-1) ?? inputs;
  const strictLower = (latentSize * (latentSize - 1)) / 2;
  return [
    ...hiddenShapes(name, inputs, hidden),
    { name: `${name}.mean`, inputs: encoded, outputs: latentSize },
    { name: `${name}.logVariance`, inputs: encoded, outputs: latentSize },
    ...(posterior === "full-covariance" && strictLower > 0
      ? [{ name: `${name}.cholesky`, inputs: encoded, outputs: strictLower }]
      : []),
  ];
}
