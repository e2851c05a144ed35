import type { Tensor } from "@tensorflow/tfjs-core";
import { standardLaplace, standardLaplaceLogDensity } from "../distributions/laplace";
import { standardNormalLogDensity } from "../kernels/normalLogDensity";
import type { Architecture } from "./architecture";
import type { LatentModel, NoiseLayout } from "./latentModel";

/** The prior of continuous latents: N(0, I), or Laplace(0, 1) where the posterior is Laplace. */
export function continuousPrior({
  posterior,
}: Pick<Architecture, "posterior">): Pick<LatentModel, "logPrior" | "samplePrior"> {
  return posterior === "laplace"
    ? { logPrior: standardLaplaceLogDensity, samplePrior: standardLaplace }
    : { logPrior: standardNormalLogDensity, samplePrior: (epsilon: Tensor) => epsilon };
}

/** What continuous latents are made from. */
export function continuousNoise({
  posterior,
  latentSize,
}: Pick<Architecture, "posterior" | "latentSize">): NoiseLayout {
  return posterior === "laplace"
    ? { normal: 0, uniform: latentSize, gumbel: 0 }
    : { normal: latentSize, uniform: 0, gumbel: 0 };
}
