import { customGrad, type Tensor, zerosLike } from "@tensorflow/tfjs-core";

/** The same values, held fixed: no gradient passes. */
export function stopGradient<T extends Tensor>(x: T): T {
  return customGrad((y) => ({
    value: (y as Tensor).clone(),
    gradFunc: (dy: Tensor) => zerosLike(dy),
  }))(x) as T;
}
