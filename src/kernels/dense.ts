import { concat, matMul, ones, type Tensor } from "@tensorflow/tfjs-core";
import { activate, activationGradient, plainActivation } from "./activation";
import type { LayerActivation } from "./activations";
import { operation } from "./operation";

/** x·kernel + bias, a layer [in + 1, out] being the kernel with the bias below it. */
function affine(x: Tensor, layer: Tensor): Tensor {
  const [rows, outputs] = layer.shape;
  const kernel = layer.slice([0, 0], [rows - 1, outputs]);
  return matMul(x, kernel).add(layer.slice([rows - 1, 0], [1, outputs]));
}

/** [x, 1]ᵀ·d: [rows, in], [rows, out] → [in + 1, out] */
const layerGradient = operation<"x" | "d">({
  name: "DenseLayerGradient",
  inputs: ["x", "d"],
  plain: ({ x, d }) => matMul(concat([x, ones([x.shape[0], 1])], 1), d, true, false),
});

/** d·kernelᵀ: [rows, out], [in + 1, out] → [rows, in] */
const inputGradient = operation<"d" | "layer">({
  name: "DenseInputGradient",
  inputs: ["d", "layer"],
  plain: ({ d, layer }) => {
    const [rows, outputs] = layer.shape;
    return matMul(d, layer.slice([0, 0], [rows - 1, outputs]), false, true);
  },
});

const denseOf = operation<"x" | "layer", { activation: LayerActivation }>({
  name: "Dense",
  inputs: ["x", "layer"],
  plain: ({ x, layer }, { activation }) => plainActivation(affine(x, layer), activation),
  gradient: (dy, { x, layer }, y, { activation }) => {
    const d = activationGradient(y, dy, activation);
    return { x: () => inputGradient({ d, layer }, {}), layer: () => layerGradient({ x, d }, {}) };
  },
});

/** act(x·kernel + bias): [rows, in], a layer [in + 1, out] → [rows, out] */
export function dense(x: Tensor, layer: Tensor, activation: LayerActivation): Tensor {
  return denseOf({ x, layer }, { activation });
}

/**
 * The same for inputs (x, given), where what is given is the same for all samples of an example: its share of the sum is
 * computed once for each example.
 *
 * @param x [samples·B, in], the examples of each sample in turn
 * @param given [B, C]
 * @param layer [in + C + 1, out]
 */
export function denseGiven(x: Tensor, given: Tensor, layer: Tensor, activation: LayerActivation): Tensor {
  const [rows, inputs] = x.shape as [number, number];
  const [layerRows, outputs] = layer.shape;
  const shared = denseOf({ x: given, layer: layer.slice([inputs, 0], [layerRows - inputs, outputs]) }, linear); // [B, out]
  const own = matMul(x, layer.slice([0, 0], [inputs, outputs]));
  const B = given.shape[0];
  const sum = own
    .reshape([rows / B, B, outputs])
    .add(shared)
    .reshape([rows, outputs]);
  return activate(sum, activation);
}

const linear = { activation: "linear" } as const;
