import { concat, matMul, ones, type Tensor } from "@tensorflow/tfjs-core";
import { activationGradient, plainActivation } from "./activation";
import type { LayerActivation } from "./activations";
import { operation } from "./operation";
import { sumSamples } from "./samples";

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

/** d·kernelᵀ for the first `inputs` rows of the kernel: [rows, out], [in + 1, out] → [rows, inputs] */
const inputGradient = operation<"d" | "layer", { inputs: number }>({
  name: "DenseInputGradient",
  inputs: ["d", "layer"],
  plain: ({ d, layer }, { inputs }) => matMul(d, rowsOf(layer, 0, inputs), false, true),
});

const denseOf = operation<"x" | "layer", { activation: LayerActivation }>({
  name: "Dense",
  inputs: ["x", "layer"],
  plain: ({ x, layer }, { activation }) => plainActivation(affine(x, layer), activation),
  gradient: (dy, { x, layer }, y, { activation }) => {
    const d = activationGradient(y, dy, activation);
    return {
      x: () => inputGradient({ d, layer }, { inputs: x.shape[1] as number }),
      layer: () => layerGradient({ x, d }, {}),
    };
  },
});

/** act(x·kernel + bias): [rows, in], a layer [in + 1, out] → [rows, out] */
export function dense(x: Tensor, layer: Tensor, activation: LayerActivation): Tensor {
  return denseOf({ x, layer }, { activation });
}

/**
 * [x, given, 1]ᵀ·d: x [samples·B, in], given [B, C], d [samples·B, out] → [in + C + 1, out]. What is given meets the sum of
 * its samples' d.
 */
const givenLayerGradient = operation<"x" | "given" | "d">({
  name: "DenseGivenLayerGradient",
  inputs: ["x", "given", "d"],
  plain: ({ x, given, d }) =>
    concat([matMul(x, d, true, false), layerGradient({ x: given, d: sumOfExamples(d, given) }, {})]),
});

const denseGivenOf = operation<"x" | "given" | "layer", { activation: LayerActivation }>({
  name: "DenseGiven",
  inputs: ["x", "given", "layer"],
  plain: ({ x, given, layer }, { activation }) => {
    const [rows, inputs] = x.shape as [number, number];
    const [layerRows, outputs] = layer.shape;
    const [B] = given.shape;
    const shared = denseOf({ x: given, layer: rowsOf(layer, inputs, layerRows) }, linear); // [B, out]
    const own = matMul(x, rowsOf(layer, 0, inputs)).reshape([rows / B, B, outputs]);
    return plainActivation(own.add(shared).reshape([rows, outputs]), activation);
  },
  gradient: (dy, { x, given, layer }, y, { activation }) => {
    const d = activationGradient(y, dy, activation);
    const [inputs, last] = [x.shape[1] as number, layer.shape[0] - 1];
    return {
      x: () => inputGradient({ d, layer }, { inputs }),
      given: () => matMul(sumOfExamples(d, given), rowsOf(layer, inputs, last), false, true),
      layer: () => givenLayerGradient({ x, given, d }, {}),
    };
  },
});

/** Σ over the samples of each example: d [samples·B, out] → [B, out] */
function sumOfExamples(d: Tensor, given: Tensor): Tensor {
  const [B] = given.shape;
  const [rows, outputs] = d.shape as [number, number];
  return sumSamples(d.reshape([1, rows / B, B, outputs]));
}

function rowsOf(layer: Tensor, from: number, to: number): Tensor {
  return layer.slice([from, 0], [to - from, layer.shape[1] as number]);
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
  return denseGivenOf({ x, given, layer }, { activation });
}

const linear = { activation: "linear" } as const;
