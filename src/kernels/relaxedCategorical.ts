import { concat, softmax, split, type Tensor } from "@tensorflow/tfjs-core";
import { columns } from "./columns";
import { operation } from "./operation";

type Attributes = { categories: readonly number[]; temperature: number };

function perLatent(x: Tensor, categories: readonly number[], f: (part: Tensor, latent: number) => Tensor): Tensor {
  const parts = categories.length === 1 ? [x] : split(x, [...categories], -1);
  return concat(parts.map(f), -1);
}

/** Σ_mk y·(dy − Σ_c y·dy)/τ for each latent: y and dy [M, K, B, start + Σ n_g], from column `start` on → [B, Σ n_g] */
export const logitsGradient = operation<"y" | "dy", Attributes & { start: number }>({
  name: "RelaxedCategoricalGradient",
  inputs: ["y", "dy"],
  plain: ({ y: wideY, dy: wideDy }, { categories, temperature, start }) => {
    const [y, dy] = [wideY, wideDy].map((x) => columns(x, start));
    const weighted = y.mul(dy);
    const sums = perLatent(weighted, categories, (part) => part.sum(-1, true).tile([1, 1, 1, part.shape[3] as number]));
    return weighted.sub(y.mul(sums)).sum([0, 1]).div(temperature);
  },
});

const relaxedOf = operation<"logits" | "gumbel", Attributes>({
  name: "RelaxedCategorical",
  inputs: ["logits", "gumbel"],
  plain: ({ logits, gumbel }, { categories, temperature }) =>
    perLatent(logits.add(gumbel).div(temperature), categories, (part) => softmax(part)),
  gradient: (dy, _, y, attributes) => ({ logits: () => logitsGradient({ y, dy }, { ...attributes, start: 0 }) }),
});

/**
 * y = softmax((logits + gumbel)/τ) for each of several latents side by side (Jang et al. 2017, eq. 2).
 *
 * @param logits [B, Σ n_g], or of each sample on its own, [M, K, B, Σ n_g]
 * @param gumbel [M, K, B, Σ n_g]; held fixed
 * @param categories n_g of each latent
 * @returns [M, K, B, Σ n_g]
 */
export function relaxedCategorical(
  logits: Tensor,
  gumbel: Tensor,
  categories: readonly number[],
  temperature: number,
): Tensor {
  const attributes = { categories, temperature };
  if (logits.rank === 2) return relaxedOf({ logits, gumbel }, attributes);
  const width = gumbel.shape[3] as number;
  const rows = gumbel.size / width;
  const each = { logits: logits.reshape([rows, width]), gumbel: gumbel.reshape([1, 1, rows, width]) };
  return relaxedOf(each, attributes).reshape(gumbel.shape);
}
