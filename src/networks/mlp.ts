import type { Tensor } from "@tensorflow/tfjs-core";
import type { Activation, LayerActivation } from "../kernels/activations";
import { denseGiven, dense as denseLayer } from "../kernels/dense";
import type { Layers } from "./weights";

/**
 * act(x · kernel + bias) of the layer `name`: [rows, in] → [rows, out].
 *
 * @param given [B, C], further inputs that are the same for all samples of an example, below those of x
 */
export function dense(
  layers: Layers,
  name: string,
  x: Tensor,
  activation: LayerActivation = "linear",
  given?: Tensor,
): Tensor {
  const layer = layers[name];
  return given ? denseGiven(x, given, layer, activation) : denseLayer(x, layer, activation);
}

/** The hidden layers of a network: as many as there are layers named `${name}.hidden.i`. [rows, in] → [rows, width] */
export function hiddenLayers(layers: Layers, name: string, x: Tensor, activation: Activation, given?: Tensor): Tensor {
  let h = x;
  for (let i = 0; `${name}.hidden.${i}` in layers; i++) {
    h = dense(layers, `${name}.hidden.${i}`, h, activation, i === 0 ? given : undefined);
  }
  return h;
}
