import { concat, type Tensor } from "@tensorflow/tfjs-core";
import { columns } from "./columns";
import { logVarianceGradient, normalSample } from "./normalSample";
import { operation } from "./operation";
import { logitsGradient, relaxedCategorical } from "./relaxedCategorical";
import { sumSamples } from "./samples";

type Attributes = { categories: readonly number[]; temperature: number };

const sampleOf = operation<"mean" | "logVariance" | "logits" | "noise", Attributes>({
  name: "JointSample",
  inputs: ["mean", "logVariance", "logits", "noise"],
  plain: ({ mean, logVariance, logits, noise }, { categories, temperature }) => {
    const D = mean.shape[1] as number;
    const z = normalSample(mean, logVariance, columns(noise, 0, D));
    return concat([z, relaxedCategorical(logits, columns(noise, D), categories, temperature)], -1);
  },
  gradient: (dz, { mean, logVariance, noise }, z, attributes) => {
    const D = mean.shape[1] as number;
    return {
      mean: () => sumSamples(dz, D),
      logVariance: () => logVarianceGradient({ logVariance, epsilon: noise, dz }, {}),
      logits: () => logitsGradient({ y: z, dy: dz }, { ...attributes, start: D }),
    };
  },
});

/**
 * Samples of normal and relaxed categorical latents side by side: `normalSample` and `relaxedCategorical` in one.
 *
 * @param mean [B, D]
 * @param logVariance log σ², [B, D]
 * @param logits [B, Σ n_g]
 * @param noise normal, then Gumbel, [M, K, B, D + Σ n_g]; held fixed
 * @param categories n_g of each discrete latent
 * @returns [M, K, B, D + Σ n_g]
 */
export function jointSample(
  mean: Tensor,
  logVariance: Tensor,
  logits: Tensor,
  noise: Tensor,
  categories: readonly number[],
  temperature: number,
): Tensor {
  return sampleOf({ mean, logVariance, logits, noise }, { categories, temperature });
}
