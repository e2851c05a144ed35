import { tensor, tidy, type Variable, variable, zeros } from "@tensorflow/tfjs-core";
import type { Moments } from "../kernels/adam";
import { joined, type LayerShape, sizeOf, type Weights } from "../networks/weights";

/** What Adam trains, by layer name: the weights, and the moments where there are some already. */
export function startMoments(
  shapes: readonly LayerShape[],
  weights: Weights,
  first?: Weights,
  second?: Weights,
): Record<string, Moments> {
  return Object.fromEntries(
    shapes.map((shape) => [
      shape.name,
      { weight: fill(shape, weights), first: fill(shape, first), second: fill(shape, second) },
    ]),
  );
}

function fill(shape: LayerShape, values: Weights | undefined): Variable {
  return tidy(() => variable(values ? tensor(joined(shape, values), sizeOf(shape)) : zeros(sizeOf(shape))));
}
