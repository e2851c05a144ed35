import { type Tensor, zerosLike } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

export const stopGradientName = "StopGradient";

const stopped = operation<"x">({
  name: stopGradientName,
  inputs: ["x"],
  plain: ({ x }) => x.clone(),
  gradient: (dy) => ({ x: () => zerosLike(dy) }), // for tfjs's own functions; our tape does not ask for it
});

/** The same values, held fixed: no gradient passes. */
export function stopGradient<T extends Tensor>(x: T): T {
  return stopped({ x }, {}) as T;
}
