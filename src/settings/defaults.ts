/** The settings that a variant starts with: the table's, and where its papers have customary values, those. */

import type { ObjectiveSettings } from "../objectives/objective";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";
import { initialSettings, type Settings } from "./table";

export function defaultsOf(variant: VariantId): Settings {
  return { ...initialSettings, ...cards[variant].defaults, variant };
}

/** The same settings for another variant: what a person has set stays, what was customary becomes so again. */
export function withVariant(settings: Settings, variant: VariantId): Settings {
  const before = defaultsOf(settings.variant);
  const after = defaultsOf(variant);
  const custom = Object.keys({
    ...cards[settings.variant].defaults,
    ...cards[variant].defaults,
  }) as (keyof ObjectiveSettings)[];
  const untouched = custom.filter((id) => settings[id] === before[id]);
  return { ...settings, ...Object.fromEntries(untouched.map((id) => [id, after[id]])), variant };
}
