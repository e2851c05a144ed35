import { fill, type Tensor } from "@tensorflow/tfjs-core";
import { meanGradient } from "./mean";
import { operation } from "./operation";

type Attributes = { to: number; price: number };

/** −price·sign(mean x − to)·dy/n everywhere: x of n numbers, dy [] → the shape of x */
const gradientOf = operation<"x" | "dy", Attributes>({
  name: "LessDistanceGradient",
  inputs: ["x", "dy"],
  plain: ({ x, dy }, { to, price }) => fill(x.shape, -price / x.size).mul(x.mean().sub(to).sign().mul(dy)),
});

const lessDistanceOf = operation<"y" | "x", Attributes>({
  name: "LessDistance",
  inputs: ["y", "x"],
  plain: ({ y, x }, { to, price }) => y.mean().sub(x.mean().sub(to).abs().mul(price)),
  gradient: (dy, { y, x }, _, attributes) => ({
    y: () => (y.rank === 0 ? dy : meanGradient(dy, y.shape)),
    x: () => gradientOf({ x, dy }, attributes),
  }),
});

/** mean y − price·|mean x − to|, of any shapes → []: what is left of y when each unit of distance has its price. */
export function lessDistance(y: Tensor, x: Tensor, to: number, price: number): Tensor {
  return lessDistanceOf({ y, x }, { to, price });
}
