import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

type Sigma = { sigma: number };

/** (x − output)/σ²·dy: output [M, K, B, D], x [B, D], dy [M, K, B] → [M, K, B, D] */
const gradientOf = operation<"output" | "x" | "dy", Sigma>({
  name: "GaussianGradient",
  inputs: ["output", "x", "dy"],
  plain: ({ output, x, dy }, { sigma }) => x.sub(output).mul(dy.expandDims(-1).div(sigma * sigma)),
});

const logLikelihoodOf = operation<"output" | "x", Sigma>({
  name: "GaussianLogLikelihood",
  inputs: ["output", "x"],
  plain: ({ output, x }, { sigma }) =>
    output
      .sub(x)
      .square()
      .mul(1 / (sigma * sigma))
      .add(Math.log(2 * Math.PI * sigma * sigma))
      .sum(-1)
      .mul(-0.5),
  gradient: (dy, { output, x }, _, attributes) => ({ output: () => gradientOf({ output, x, dy }, attributes) }),
});

/**
 * log N(x; output, σ²I), in nats.
 *
 * @param output [M, K, B, D]
 * @param x [B, D]; held fixed
 * @returns [M, K, B]
 */
export function gaussianLogLikelihood(output: Tensor, x: Tensor, sigma: number): Tensor {
  return logLikelihoodOf({ output, x }, { sigma });
}
