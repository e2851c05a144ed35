import type { Tensor } from "@tensorflow/tfjs-core";
import { operation } from "./operation";

const sizeOf = operation<"logW", { axes: readonly number[] }>({
  name: "EffectiveSampleSize",
  inputs: ["logW"],
  plain: ({ logW }, { axes }) => {
    const scaled = logW.sub(logW.max([...axes], true)).exp(); // w / max w
    const total = scaled.sum([...axes]);
    return total
      .square()
      .div(scaled.square().sum([...axes]))
      .mean();
  },
});

/** (Σ w)² / Σ w² over `axes` (next to each other) of log w [M, K, B], the mean of what is left → []. It has no gradient. */
export function effectiveSampleSize(logW: Tensor, axes: readonly number[]): Tensor {
  return sizeOf({ logW }, { axes });
}
