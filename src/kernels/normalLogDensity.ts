import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

const log2Pi = Math.log(2 * Math.PI);

type Of = { of: "z" | "mean" | "logVariance" };
type Inputs = "z" | "mean" | "logVariance";

/**
 * With u = (z − μ)/σ: −u/σ·dy for z, [M, K, B, D]; Σ_mk u/σ·dy for the mean and Σ_mk ½(u² − 1)·dy for log σ², both [B, D];
 * from dy [M, K, B].
 */
const gradientOf = operation<Inputs | "dy", Of>({
  name: "NormalLogDensityGradient",
  inputs: ["z", "mean", "logVariance", "dy"],
  plain: ({ z, mean, logVariance, dy }, { of }) => {
    const scaled = dy.expandDims(-1); // [M, K, B, 1]
    const u = z.sub(mean).mul(logVariance.mul(-0.5).exp());
    if (of === "logVariance") return u.square().sub(1).mul(0.5).mul(scaled).sum([0, 1]);
    const slope = u.mul(logVariance.mul(-0.5).exp()).mul(scaled);
    return of === "z" ? slope.neg() : slope.sum([0, 1]);
  },
});

const logDensityOf = operation<Inputs>({
  name: "NormalLogDensity",
  inputs: ["z", "mean", "logVariance"],
  plain: ({ z, mean, logVariance }) => {
    const u = z.sub(mean).mul(logVariance.mul(-0.5).exp());
    return u.square().add(logVariance).add(log2Pi).sum(-1).mul(-0.5);
  },
  gradient: (dy, inputs) => ({
    z: () => gradientOf({ ...inputs, dy }, { of: "z" }),
    mean: () => gradientOf({ ...inputs, dy }, { of: "mean" }),
    logVariance: () => gradientOf({ ...inputs, dy }, { of: "logVariance" }),
  }),
});

/**
 * log N(z; μ, diag σ²), in nats.
 *
 * @param z [M, K, B, D]
 * @param mean [B, D]
 * @param logVariance log σ², [B, D]
 * @returns [M, K, B]
 */
export function normalLogDensity(z: Tensor, mean: Tensor, logVariance: Tensor): Tensor {
  return logDensityOf({ z, mean, logVariance }, {});
}

/** −z·dy: z [M, K, B, D], dy [M, K, B] → [M, K, B, D] */
const standardGradient = operation<"z" | "dy">({
  name: "StandardNormalGradient",
  inputs: ["z", "dy"],
  plain: ({ z, dy }) => z.mul(dy.expandDims(-1)).neg(),
});

const standardOf = operation<"z">({
  name: "StandardNormalLogDensity",
  inputs: ["z"],
  plain: ({ z }) => z.square().add(log2Pi).sum(-1).mul(-0.5),
  gradient: (dy, { z }) => ({ z: () => standardGradient({ z, dy }, {}) }),
});

/** log N(z; 0, I) of z [M, K, B, D] → [M, K, B], in nats. */
export function standardNormalLogDensity(z: Tensor): Tensor {
  return standardOf({ z }, {});
}
