import type { Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import { product } from "../numeric/reductions";
import { operation } from "./operation";

/** The axes of the mean, next to each other, and what power of w̃ the gradient has. */
export type Attributes = { axes: readonly number[]; power: 1 | 2 };

/** A tensor as [outer, count, inner], of which the middle axis is averaged. */
interface Groups {
  readonly outer: number;
  readonly count: number;
  readonly inner: number;
  /** The shape without the axes of the mean. */
  readonly rest: readonly number[];
}

export function groupsOf({ shape }: TensorInfo, axes: readonly number[]): Groups {
  return {
    outer: product(shape.slice(0, Math.min(...axes))),
    count: product(axes.map((axis) => shape[axis])),
    inner: product(shape.slice(Math.max(...axes) + 1)),
    rest: shape.filter((_, axis) => !axes.includes(axis)),
  };
}

function withOnes({ shape }: Tensor, axes: readonly number[]): number[] {
  return shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
}

/**
 * Taken from each w̃, so that smaller ones are 0. In a sum of weights that add up to 1 they change no digit: all of 512
 * together are less than a hundredth of a float32's last. A sample without weight has a gradient of 0, which products
 * leave out; and what would be made of still smaller weights becomes denormal, and processors take many times as long for
 * such numbers: after some steps of an IWAE with K = 50 many weights are that small, and its steps took twice the time.
 */
export const negligible = 1e-12;

/** w̃ or w̃² times dy, with w̃ = exp(x − log Σ exp x): x and its log-mean-exp `value`, dy like that → the shape of x. */
const gradientOf = operation<"x" | "value" | "dy", Attributes>({
  name: "LogMeanExpGradient",
  inputs: ["x", "value", "dy"],
  plain: ({ x, value, dy }, { axes, power }) => {
    const kept = withOnes(x, axes);
    const logTotal = value.add(Math.log(groupsOf(x, axes).count)).reshape(kept);
    const weights = x.sub(logTotal).mul(power).exp();
    return weights.sub(negligible).relu().mul(dy.reshape(kept));
  },
});

const logMeanExpOf = operation<"x", Attributes>({
  name: "LogMeanExp",
  inputs: ["x"],
  plain: ({ x }, { axes }) => {
    const max = x.max([...axes], true);
    const total = x
      .sub(max)
      .exp()
      .sum([...axes], true);
    const value = max.add(total.log()).sub(Math.log(groupsOf(x, axes).count));
    return value.reshape([...groupsOf(x, axes).rest]);
  },
  gradient: (dy, { x }, value, attributes) => ({ x: () => gradientOf({ x, value, dy }, attributes) }),
});

/**
 * log (1/n) Σ exp(x) over `axes`, finite for every finite x, since the largest x is taken out first.
 *
 * Its gradient is the normalised weight w̃ = softmax(x). With `power` 2 the value is the same and the gradient is w̃²,
 * which turns the path through the samples into the doubly reparameterised one (Tucker et al. 2019, eq. 8).
 */
export function logMeanExp(x: Tensor, axes: readonly number[], power: 1 | 2 = 1): Tensor {
  return logMeanExpOf({ x }, { axes, power });
}
