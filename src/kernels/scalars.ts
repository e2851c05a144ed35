import { stack, type Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

const scalarsOf = operation<string>({
  name: "Scalars",
  inputs: [],
  plain: (scalars) => stack(Object.values(scalars).map((scalar) => scalar.reshape([]))),
});

/** Numbers of one entry each side by side, [n], so that reading them is one transfer. It has no gradient. */
export function sideBySide(scalars: readonly Tensor[]): Tensor {
  return scalarsOf(Object.fromEntries(scalars.map((scalar, i) => [`s${i}`, scalar])), {});
}
