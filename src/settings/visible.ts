/** Which knobs matter under the present settings: those, and no others, are shown. */
import { kindOf } from "../data/dataset";
import { cards } from "../variants/registry";
import type { VariantKnob } from "../variants/variant";
import { type SettingId, type Settings, settingIds, table } from "./table";

/** Knobs that need more than a variant that reads them. */
const conditions: Partial<Record<SettingId, (settings: Settings) => boolean>> = {
  sigma: (settings) => settings.likelihood === "gaussian",
  gamma: (settings) => settings.penalty === "capacity",
  capacity: (settings) => settings.penalty === "capacity",
  capacitySteps: (settings) => settings.penalty === "capacity",
  quadrants: (settings) => settings.condition === "quadrants",
  // Only MMVAE reads it together with a bound; its ELBO weights no samples.
  estimator: (settings) => settings.variant !== "mmvae" || settings.bound !== "elbo",
  annealRate: (settings) => settings.temperatureSchedule === "annealed",
  beta: (settings) => settings.variant !== "beta-vae" || settings.penalty === "beta",
  binarisation: (settings) => settings.likelihood === "bernoulli" && kindOf(settings.data) === "image",
};

function belongsToVariants(id: SettingId): id is VariantKnob {
  return id !== "variant" && id !== "pitfall" && (table[id].section === "objective" || table[id].section === "model");
}

/** The settings that the run reads, the variant's own in its card's order. */
export function visibleSettings(settings: Settings): readonly SettingId[] {
  const { knobs } = cards[settings.variant];
  const common = settingIds.filter((id) => !belongsToVariants(id) && id !== "pitfall");
  return [...common, ...knobs].filter((id) => conditions[id]?.(settings) ?? true);
}
