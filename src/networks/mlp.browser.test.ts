import { grad, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { activations } from "../kernels/activations";
import { backends, open } from "../kernels/backend.fixture";
import { hiddenLayers } from "./mlp";

const kernel = [0.5, -1, 0.25, 2, 1, -0.5];
const bias = [0.1, -0.2, 0.3];
const inputs = [1, -2, 0.5, 3];

const activate: Record<(typeof activations)[number], (x: number) => number> = {
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  softplus: (x) => Math.log1p(Math.exp(x)),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

/** Σ of the hidden layer's outputs, in float64. */
function reference(values: readonly number[], activation: (typeof activations)[number]): number {
  let sum = 0;
  for (let row = 0; row < 2; row++) {
    for (let unit = 0; unit < 3; unit++) {
      const x = values[2 * row] * kernel[unit] + values[2 * row + 1] * kernel[3 + unit] + bias[unit];
      sum += activate[activation](x);
    }
  }
  return sum;
}

describe.each(backends)("hidden layers on %s", (backend) => {
  beforeAll(() => open(backend));

  it.each(activations)("%s and its gradient", async (activation) => {
    const layers = { "net.hidden.0": tensor([...kernel, ...bias], [3, 3]) };
    const layer = (x: Tensor) => hiddenLayers(layers, "net", x, activation).sum();
    const x = tensor(inputs, [2, 2]);
    expect((await layer(x).data())[0]).toBeCloseTo(reference(inputs, activation), 4);
    const slope = await grad(layer)(x).data();
    inputs.forEach((value, i) => {
      const at = (shift: number) => reference(inputs.with(i, value + shift), activation);
      expect(slope[i]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 3);
    });
  });
});
