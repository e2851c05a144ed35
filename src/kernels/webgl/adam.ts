/** One launch a layer, which writes the weights and both moments; what it reads it cannot write, so they are new tensors. */
import { engine, type Tensor, type TensorInfo, type Variable } from "@tensorflow/tfjs-core";
import { beta1, beta2, implementAdam, type OwnAdam } from "../adam";
import { launch, type Shader } from "./program";
import type { WebglBackend } from "./textures";

const shader: Shader = {
  inputs: ["weight", "first", "second", "gradient"],
  floats: ["rate", "floor_"],
  outputs: 3,
  code: `
void texel(int column, int row) {
  vec4 g = at(gradient, column, row);
  out1 = ${beta1} * at(first, column, row) + ${1 - beta1} * g;
  out2 = ${beta2} * at(second, column, row) + ${1 - beta2} * g * g;
  out0 = at(weight, column, row) + rate * out1 / (sqrt(out2) + floor_);
}`,
};

function adamOn(backend: WebglBackend): OwnAdam {
  return ({ weight, first, second }, gradient, rate, floor) => {
    const results = launch(backend, shader, [weight, first, second, gradient], weight.shape, { rate, floor_: floor });
    if (!results) return false;
    [weight, first, second].forEach((variable, i) => {
      replace(variable, results[i]);
    });
    return true;
  };
}

function replace(variable: Variable, info: TensorInfo): void {
  const value = engine().makeTensorFromTensorInfo(info) as Tensor;
  variable.assign(value);
  value.dispose();
}

export function registerAdam(): void {
  implementAdam("webgl", adamOn);
}
