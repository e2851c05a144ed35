import type { Tensor } from "@tensorflow/tfjs-core";
import { dense as denseLayer } from "../kernels/dense";
import type { Activation } from "./architecture";
import type { Weights } from "./weights";

/** y = x · kernel + bias: [rows, in] → [rows, out]. */
export function dense(weights: Weights, name: string, x: Tensor): Tensor {
  return denseLayer(x, weights[`${name}.kernel`], weights[`${name}.bias`]);
}

/** The hidden layers of a network: as many as there are weights named `${name}.hidden.i`. [rows, in] → [rows, width] */
export function hiddenLayers(weights: Weights, name: string, x: Tensor, activation: Activation): Tensor {
  let h = x;
  for (let i = 0; `${name}.hidden.${i}.kernel` in weights; i++) {
    h = activate(dense(weights, `${name}.hidden.${i}`, h), activation);
  }
  return h;
}

function activate(x: Tensor, activation: Activation): Tensor {
  return x[activation]();
}
