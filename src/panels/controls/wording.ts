/** Where the sentences of a setting are; a setting without label and help is a type error here. */
import type { Key } from "../../locales/sentence";
import type { SettingId, Settings } from "../../settings/table";

/** The mistakes have a panel of their own, with sentences of their own. */
type Choice = { [Id in SettingId]: Settings[Id] extends string ? Id : never }[Exclude<SettingId, "pitfall">];

type Sizes = { [Id in SettingId]: Settings[Id] extends readonly number[] ? Id : never }[SettingId];

type OptionKey = { [Id in Choice]: `settings.${Id}.options.${Settings[Id]}` }[Choice];

export function labelKey(id: SettingId): Key {
  return `settings.${id}.label`;
}

export function helpKey(id: SettingId): Key {
  return `settings.${id}.help`;
}

/** `option` is one of the setting's own options. */
export function optionKey(id: SettingId, option: string): Key {
  return `settings.${id}.options.${option}` as OptionKey;
}

/** What may be typed for a list of sizes. */
export function hintKey(id: SettingId): Key {
  return `settings.${id as Sizes}.hint`;
}
