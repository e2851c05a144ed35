import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

type Attributes = { to: number; scale: number };

/** scale·sign(x − to)·dy, all of one shape. */
const gradientOf = operation<"x" | "dy", Attributes>({
  name: "DistanceGradient",
  inputs: ["x", "dy"],
  plain: ({ x, dy }, { to, scale }) => x.sub(to).sign().mul(scale).mul(dy),
});

const distanceOf = operation<"x", Attributes>({
  name: "Distance",
  inputs: ["x"],
  plain: ({ x }, { to, scale }) => x.sub(to).abs().mul(scale),
  gradient: (dy, { x }, _, attributes) => ({ x: () => gradientOf({ x, dy }, attributes) }),
});

/** scale·|x − to| of each number of x. */
export function distance(x: Tensor, to: number, scale: number): Tensor {
  return distanceOf({ x }, { to, scale });
}
