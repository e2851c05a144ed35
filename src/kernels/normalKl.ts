import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

/** μ·dy for the mean, ½(σ² − 1)·dy for log σ²: both [B, D], from dy [B]. */
const gradientOf = operation<"mean" | "logVariance" | "dy", { of: "mean" | "logVariance" }>({
  name: "NormalKlGradient",
  inputs: ["mean", "logVariance", "dy"],
  plain: ({ mean, logVariance, dy }, { of }) =>
    (of === "mean" ? mean : logVariance.exp().sub(1).mul(0.5)).mul(dy.expandDims(-1)),
});

const klOf = operation<"mean" | "logVariance">({
  name: "NormalKl",
  inputs: ["mean", "logVariance"],
  plain: ({ mean, logVariance }) => logVariance.exp().add(mean.square()).sub(1).sub(logVariance).sum(-1).mul(0.5),
  gradient: (dy, inputs) => ({
    mean: () => gradientOf({ ...inputs, dy }, { of: "mean" }),
    logVariance: () => gradientOf({ ...inputs, dy }, { of: "logVariance" }),
  }),
});

/** KL(N(μ, diag σ²) ‖ N(0, I)) = ½ Σ_d σ² + μ² − 1 − log σ² (Kingma & Welling 2014, appendix B): [B, D] twice → [B], nats. */
export function normalKl(mean: Tensor, logVariance: Tensor): Tensor {
  return klOf({ mean, logVariance }, {});
}
