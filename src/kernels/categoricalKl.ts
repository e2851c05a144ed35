import { concat, logSoftmax, split, type Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

type Attributes = { categories: readonly number[] };

function parts(x: Tensor, categories: readonly number[]): Tensor[] {
  return categories.length === 1 ? [x] : split(x, [...categories], -1);
}

/** Σ_c π_c log π_c of one latent from its logits, [B, n] → [B, 1] */
function negativeEntropy(logits: Tensor): Tensor {
  const logProbabilities = logSoftmax(logits);
  return logProbabilities.exp().mul(logProbabilities).sum(-1, true);
}

/** π_c (log π_c − Σ π log π)·dy: logits [B, Σ n_g], dy [B] → [B, Σ n_g] */
const gradientOf = operation<"logits" | "dy", Attributes>({
  name: "CategoricalKlGradient",
  inputs: ["logits", "dy"],
  plain: ({ logits, dy }, { categories }) => {
    const slopes = parts(logits, categories).map((part) => {
      const logProbabilities = logSoftmax(part);
      return logProbabilities.exp().mul(logProbabilities.sub(negativeEntropy(part)));
    });
    return concat(slopes, -1).mul(dy.expandDims(-1));
  },
});

const klOf = operation<"logits", Attributes>({
  name: "CategoricalKl",
  inputs: ["logits"],
  plain: ({ logits }, { categories }) => {
    const each = parts(logits, categories).map((part) => negativeEntropy(part).add(Math.log(part.shape[1] as number)));
    return concat(each, -1).sum(-1);
  },
  gradient: (dy, { logits }, _, attributes) => ({ logits: () => gradientOf({ logits, dy }, attributes) }),
});

/** Σ_g KL(Cat(π_g) ‖ uniform) = Σ_g Σ_c π_gc log π_gc + log n_g: logits [B, Σ n_g] → [B], nats. */
export function categoricalKl(logits: Tensor, categories: readonly number[]): Tensor {
  return klOf({ logits }, { categories });
}
