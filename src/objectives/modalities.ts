import type { Tensor } from "@tensorflow/tfjs-core";
import { total } from "../kernels/total";
import type { MultimodalModel } from "../networks/multimodalModel";

/**
 * Σ_d s_d·log p(x_d|z) over the modalities that are `present`, by default all: z [M, K, B, D_z] → [M, K, B], nats.
 *
 * @param scale s_d; 1 where the list is shorter
 */
export function scaledLogDensity(
  model: MultimodalModel,
  x: Tensor,
  z: Tensor,
  scale: readonly number[],
  present?: readonly number[],
): Tensor {
  const parts = model.split(x); // x_d, [B, D_d]
  return total(
    (present ?? [...parts.keys()]).map((d) => {
      const logDensity = model.decodeModality(z, d).logDensity(parts[d]);
      const s = scale[d] ?? 1;
      return s === 1 ? logDensity : logDensity.mul(s);
    }),
  );
}
