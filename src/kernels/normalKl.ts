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

type Between = "mean" | "logVariance" | "priorMean" | "priorLogVariance";

/**
 * With δ = (μ_q − μ_p)/σ_p² and r = σ_q²/σ_p²: δ, ½(r − 1), −δ and ½(1 − r − δ(μ_q − μ_p)), times dy: [B, D], from dy [B].
 */
const gradientBetween = operation<Between | "dy", { of: Between }>({
  name: "NormalKlBetweenGradient",
  inputs: ["mean", "logVariance", "priorMean", "priorLogVariance", "dy"],
  plain: ({ mean, logVariance, priorMean, priorLogVariance, dy }, { of }) => {
    const difference = mean.sub(priorMean);
    const delta = difference.mul(priorLogVariance.neg().exp());
    const ratio = () => logVariance.sub(priorLogVariance).exp();
    const slopes: Record<Between, () => Tensor> = {
      mean: () => delta,
      logVariance: () => ratio().sub(1).mul(0.5),
      priorMean: () => delta.neg(),
      priorLogVariance: () => ratio().add(delta.mul(difference)).sub(1).mul(-0.5),
    };
    return slopes[of]().mul(dy.expandDims(-1));
  },
});

const klBetweenOf = operation<Between>({
  name: "NormalKlBetween",
  inputs: ["mean", "logVariance", "priorMean", "priorLogVariance"],
  plain: ({ mean, logVariance, priorMean, priorLogVariance }) => {
    const logRatio = logVariance.sub(priorLogVariance);
    const distance = mean.sub(priorMean).square().div(priorLogVariance.exp());
    return logRatio.exp().add(distance).sub(1).sub(logRatio).sum(-1).mul(0.5);
  },
  gradient: (dy, inputs) => ({
    mean: () => gradientBetween({ ...inputs, dy }, { of: "mean" }),
    logVariance: () => gradientBetween({ ...inputs, dy }, { of: "logVariance" }),
    priorMean: () => gradientBetween({ ...inputs, dy }, { of: "priorMean" }),
    priorLogVariance: () => gradientBetween({ ...inputs, dy }, { of: "priorLogVariance" }),
  }),
});

/** KL(N(μ_q, diag σ_q²) ‖ N(μ_p, diag σ_p²)) = ½ Σ_d (σ_q² + (μ_q − μ_p)²)/σ_p² − 1 − log σ_q²/σ_p²: [B, D] each → [B], nats. */
export function normalKlBetween(
  mean: Tensor,
  logVariance: Tensor,
  priorMean: Tensor,
  priorLogVariance: Tensor,
): Tensor {
  return klBetweenOf({ mean, logVariance, priorMean, priorLogVariance }, {});
}
