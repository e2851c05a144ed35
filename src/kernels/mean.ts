import {
  fill,
  type GradConfig,
  getGradient,
  Mean,
  registerGradient,
  type Tensor,
  unregisterGradient,
} from "@tensorflow/tfjs-core";
import { product } from "../numeric/reductions";
import { operation } from "./operation";

const gradientOf = operation<"dy", { shape: readonly number[] }>({
  name: "MeanGradient",
  inputs: ["dy"],
  plain: ({ dy }, { shape }) => fill([...shape], 1 / product(shape)).mul(dy),
});

/** dy/n for each of the n numbers of a mean: [] → `shape` */
export function meanGradient(dy: Tensor, shape: readonly number[]): Tensor {
  return gradientOf({ dy }, { shape });
}

/** Gives the mean of all numbers a gradient of one operation, where tfjs's has four. Call it once, after the gradients. */
export function registerMean(): void {
  const stock = getGradient(Mean);
  const gradFunc: GradConfig["gradFunc"] = (dy, saved, attributes) => {
    const [x] = saved;
    const { axis } = attributes as unknown as { axis?: number | number[] };
    const isOfAll = axis === undefined || axis === null || (Array.isArray(axis) && axis.length === x.rank);
    return isOfAll ? { x: () => meanGradient(dy as Tensor, x.shape) } : stock.gradFunc(dy, saved, attributes);
  };
  unregisterGradient(Mean);
  registerGradient({ ...stock, gradFunc });
}
