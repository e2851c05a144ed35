/** How a key and its values become a sentence in a language: pure, for the page and the command line alike. */

import type { BoundsMessages } from "./en/bounds";
import type { CapacityMessages } from "./en/capacity";
import type { ConditionMessages } from "./en/conditions";
import type { DrawMessages } from "./en/draw";
import type { FactorMessages } from "./en/factors";
import type { FilmMessages } from "./en/film";
import type { GradientsMessages } from "./en/gradients";
import type { LaboratoryMessages } from "./en/laboratory";
import type { LaneMessages } from "./en/lanes";
import type { LessonMessages } from "./en/lessons";
import type { MistakeMessages } from "./en/mistakes";
import type { ModalityMessages } from "./en/modalities";
import type { ModelBoundsMessages } from "./en/modelBounds";
import type { ModelGradientsMessages } from "./en/modelGradients";
import type { PageMessages } from "./en/page";
import type { PanelMessages } from "./en/panels";
import type { PitfallMessages } from "./en/pitfalls";
import type { Problems } from "./en/problems";
import type { RelaxationMessages } from "./en/relaxation";
import type { RelaxedGradientsMessages } from "./en/relaxedGradients";
import type { SettingMessages } from "./en/settings";
import type { SlowStepMessages } from "./en/slowStep";
import type { TakeAwayMessages } from "./en/takeAway";
import type { ProblemRecord } from "./problem";

/** Everything that the page says, except for what can go wrong. */
export type Messages = PageMessages &
  PanelMessages & {
    readonly settings: SettingMessages;
    readonly takeAway: TakeAwayMessages;
    readonly draw: DrawMessages;
    readonly factors: FactorMessages;
    readonly film: FilmMessages;
    readonly gradients: GradientsMessages;
    readonly bounds: BoundsMessages;
    readonly laboratory: LaboratoryMessages;
    readonly lanes: LaneMessages;
    readonly lessons: LessonMessages;
    readonly conditions: ConditionMessages;
    readonly mistakes: MistakeMessages;
    readonly modalities: ModalityMessages;
    readonly modelBounds: ModelBoundsMessages;
    readonly modelGradients: ModelGradientsMessages;
    readonly pitfalls: PitfallMessages;
    readonly capacity: CapacityMessages;
    readonly relaxation: RelaxationMessages;
    readonly slowStep: SlowStepMessages;
    readonly relaxedGradients: RelaxedGradientsMessages;
  };

type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string];

/** Every sentence's place, as in "settings.K.label": one that is missing in English is a type error. */
export type Key = Leaf<Messages>;

export type Values = Readonly<Record<string, string | number>>;

/** A language's sentences and the tag by which the browser formats its numbers. */
export interface Language {
  readonly tag: string;
  readonly messages: Messages;
  /** Absent until they are loaded, which is after the first paint. */
  readonly problems?: Problems;
}

function lookUp(messages: Messages, key: string): string | undefined {
  const found = key
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);
  return typeof found === "string" ? found : undefined;
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatFor(tag: string, digits: number | undefined): Intl.NumberFormat {
  const key = `${tag} ${digits}`;
  const found = formats.get(key) ?? new Intl.NumberFormat(tag, { maximumSignificantDigits: digits });
  formats.set(key, found);
  return found;
}

/** A number as the language writes it, to at most `digits` significant digits where it is no whole number. */
export function formatNumber(value: number, language: Language, digits = 4): string {
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "∞").replace("-", "−");
  return formatFor(language.tag, Number.isInteger(value) ? undefined : digits).format(value);
}

function wordValue(value: string | number, language: Language): string {
  if (typeof value === "number") return formatNumber(value, language);
  return value.startsWith("@") ? (lookUp(language.messages, value.slice(1)) ?? value.slice(1)) : value;
}

function fill(template: string, values: Values, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? wordValue(values[name], language) : whole,
  );
}

/** The sentence at `key`, its placeholders filled in. */
export function word(key: Key, values: Values, language: Language): string {
  return fill(lookUp(language.messages, key) ?? key, values, language);
}

/** A problem as one sentence; empty while the sentences are on their way. */
export function sentenceOf({ key, values }: ProblemRecord, language: Language): string {
  return fill(language.problems?.[key] ?? "", values, language);
}
