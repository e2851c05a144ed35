/** The settings that a variant starts with: the table's, and where its papers have customary values, those. */

import { pitfallCards } from "../variants/pitfalls/registry";
import { cards } from "../variants/registry";
import type { VariantDefaults, VariantId } from "../variants/variant";
import { initialSettings, type Settings } from "./table";
import { write } from "./validate";

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
  }) as (keyof VariantDefaults)[];
  const untouched = custom.filter((id) => write(settings[id]) === write(before[id]));
  return { ...settings, ...Object.fromEntries(untouched.map((id) => [id, after[id]])), variant, pitfall: "none" };
}

/** The same settings with a published mistake: for its variant, and with what it takes to show. */
export function withPitfall(settings: Settings, pitfall: Settings["pitfall"]): Settings {
  if (pitfall === "none") return { ...settings, pitfall };
  const { variant, shows } = pitfallCards[pitfall];
  return { ...(variant === settings.variant ? settings : withVariant(settings, variant)), ...shows, pitfall };
}
