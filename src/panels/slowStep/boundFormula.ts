import type { TrainingSettings } from "../../training/settings";
import type { VariantId } from "../../variants/variant";

const bounds: Readonly<Record<VariantId, string>> = {
  vae: "ℒ = E[log p(x|z)] − KL",
  "beta-vae": "ℒ = E[log p(x|z)] − β·KL",
  iwae: "ℒ = log 1/K Σₖ wₖ",
  miwae: "ℒ = 1/M Σₘ log 1/K Σₖ wₘₖ",
  ciwae: "ℒ = β · 1/K Σₖ log wₖ + (1 − β) · log 1/K Σₖ wₖ",
  piwae: "ℒφ = 1/M Σₘ log 1/K Σₖ wₘₖ",
  "categorical-vae": "ℒ = E[log p(x|y)] − KL",
  "joint-vae": "ℒ = E[log p(x|z, c)] − γ_z·|KL_z − C_z| − γ_c·|KL_c − C_c|",
  cvae: "ℒ = E[log p(x|z, c)] − KL",
  mmvae: "ℒ = 1/M Σₘ log 1/K Σₖ wₘₖ",
  mvae: "ℒ = E[Σ_d log p(x_d|z)] − KL + Σ_d ELBO(x_d)",
  "mopoe-vae": "ℒ = 1/C Σ_S (E[Σ_d log p(x_d|z)] − KL_S)",
};

/** A variant's bound in a line of text, as its settings have it. */
export function boundFormula({
  variant,
  penalty,
  hybrid,
  bound,
  subsampled,
}: Pick<TrainingSettings, "variant" | "penalty" | "hybrid" | "bound" | "subsampled">): string {
  if (variant === "beta-vae" && penalty === "capacity") return "ℒ = E[log p(x|z)] − γ·|KL − C|";
  if (variant === "cvae" && hybrid === 0) return "ℒ = E_p(z|c)[log p(x|z, c)]";
  if (variant === "cvae" && hybrid < 1) return "ℒ = α·(E[log p(x|z, c)] − KL) + (1 − α)·GSNN";
  if (variant === "mmvae" && bound === "tight") return "ℒ = log 1/(MK) Σₘ Σₖ wₘₖ";
  if (variant === "mmvae" && bound === "elbo") return "ℒ = 1/M Σₘ (E[Σ_d log p(x_d|z)] − KLₘ)";
  if (variant === "mvae" && !subsampled) return "ℒ = E[Σ_d log p(x_d|z)] − KL";
  return bounds[variant];
}
