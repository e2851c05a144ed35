/** What a variant's objective estimates from samples: plain rules that the page reads too. */
import { cards } from "../variants/registry";
import type { TrainingSettings } from "./settings";

/** Whether samples are weighted by w = p(x, z)/q(z|x) inside a logarithm. */
export function isWeighted({ variant, bound }: Pick<TrainingSettings, "variant" | "bound">): boolean {
  return cards[variant].knobs.includes("estimator") && !(variant === "mmvae" && bound === "elbo");
}

/** Whether log q(z|x) − log p(z) is taken at the samples, or else KL(q ‖ p) in closed form. */
export function samplesKl(settings: Pick<TrainingSettings, "variant" | "bound" | "kl">): boolean {
  return isWeighted(settings) || (cards[settings.variant].knobs.includes("kl") && settings.kl === "sampled");
}
