import type { Tensor } from "@tensorflow/tfjs-core";
import { columns } from "./columns";
import { operation } from "./operation";
import { sumSamples } from "./samples";

/** Σ_mk dz·ε·½σ: logVariance [B, D], epsilon and dz [M, K, B, D] or wider, of which the first D columns count → [B, D] */
export const logVarianceGradient = operation<"logVariance" | "epsilon" | "dz">({
  name: "NormalSampleGradient",
  inputs: ["logVariance", "epsilon", "dz"],
  plain: ({ logVariance, epsilon, dz }) => {
    const [slope, noise] = [dz, epsilon].map((x) => columns(x, 0, logVariance.shape[1]));
    return slope.mul(noise).sum([0, 1]).mul(logVariance.mul(0.5).exp()).mul(0.5);
  },
});

const sampleOf = operation<"mean" | "logVariance" | "epsilon">({
  name: "NormalSample",
  inputs: ["mean", "logVariance", "epsilon"],
  plain: ({ mean, logVariance, epsilon }) => mean.add(logVariance.mul(0.5).exp().mul(epsilon)),
  gradient: (dz, { logVariance, epsilon }) => ({
    mean: () => sumSamples(dz),
    logVariance: () => logVarianceGradient({ logVariance, epsilon, dz }, {}),
  }),
});

/**
 * z = μ + σε (Kingma & Welling 2014, section 2.4).
 *
 * @param mean [B, D]
 * @param logVariance log σ², [B, D]
 * @param epsilon [M, K, B, D]; held fixed
 * @returns [M, K, B, D]
 */
export function normalSample(mean: Tensor, logVariance: Tensor, epsilon: Tensor): Tensor {
  return sampleOf({ mean, logVariance, epsilon }, {});
}
