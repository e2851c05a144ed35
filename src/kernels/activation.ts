import type { Tensor } from "@tensorflow/tfjs-core";
import type { Activation, LayerActivation } from "./activations";
import { operation } from "./operation";

/** act′ of the sum, from the output y = act(sum) alone. */
const slope: Readonly<Record<LayerActivation, (y: Tensor) => Tensor>> = {
  linear: (y) => y.onesLike(),
  tanh: (y) => y.square().neg().add(1), // 1 − y²
  relu: (y) => y.step(),
  elu: (y) => y.minimum(0).add(1), // exp(sum) = y + 1 below 0
  softplus: (y) => y.neg().expm1().neg(), // sigmoid(sum) = 1 − exp(−y)
  sigmoid: (y) => y.mul(y.neg().add(1)), // y(1 − y)
};

/** dy·act′ of y = act(sum), all of one shape. */
const activationGradientOf = operation<"y" | "dy", { activation: LayerActivation }>({
  name: "ActivationGradient",
  inputs: ["y", "dy"],
  plain: ({ y, dy }, { activation }) => dy.mul(slope[activation](y)),
});

/** dy·act′ of y = act(sum): what a layer's output is to blame for, as blame of its sum. */
export function activationGradient(y: Tensor, dy: Tensor, activation: LayerActivation): Tensor {
  return activation === "linear" ? dy : activationGradientOf({ y, dy }, { activation });
}

const activateBy = operation<"x", { activation: Activation }>({
  name: "Activation",
  inputs: ["x"],
  plain: ({ x }, { activation }) => plainActivation(x, activation),
  gradient: (dy, _, y, { activation }) => ({ x: () => activationGradient(y, dy, activation) }),
});

/** act(x), of any shape. */
export function activate(x: Tensor, activation: LayerActivation): Tensor {
  return activation === "linear" ? x : activateBy({ x }, { activation });
}

/** The same by operations of tfjs. */
export function plainActivation(x: Tensor, activation: LayerActivation): Tensor {
  return activation === "linear" ? x : x[activation]();
}
