/** How a key and its values become a sentence in a language: pure, for the page and the command line alike. */

import { type I18n, setupI18n } from "@lingui/core";
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

/** `{name}`, or as in ICU's messages `{name, plural, one {step} other {steps}}`. */
const placeholder = /\{(\w+)(?:, plural, one \{(.*?)\} other \{(.*?)\})?\}/;

type Piece = string | [name: string] | [name: string, form: "plural", words: Readonly<Record<string, string>>];

const taken = new Map<string, Piece[]>();

/** A sentence as Lingui has it: texts, and in brackets what is filled in. Lingui asks each time that it says one. */
function piecesOf(sentence: string): Piece[] {
  const known = taken.get(sentence);
  if (known) return known;
  const parts = sentence.split(placeholder);
  const pieces: Piece[] = [];
  for (let i = 0; i < parts.length; i += 4) {
    const [text, name, one, other] = parts.slice(i, i + 4);
    pieces.push(text);
    if (other !== undefined) pieces.push([countOf(name), "plural", { one, other }]);
    else if (name) pieces.push([name]);
  }
  taken.set(sentence, pieces);
  return pieces;
}

/** Under which name a value is there as a number, for its plural. */
function countOf(name: string): string {
  return `#${name}`;
}

type Catalogue = Record<string, string>;

/** Adds every sentence under its place, as in "settings.K.label". */
function collect(messages: object, into: Catalogue, path = ""): Catalogue {
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === "string") into[path + key] = value;
    else collect(value, into, `${path}${key}.`);
  }
  return into;
}

const translations = new WeakMap<Language, I18n>();

function translationTo(language: Language): I18n {
  const known = translations.get(language);
  if (known) return known;
  const { messages, problems = {} } = language;
  const locale = language.tag || "en"; // before the first language is there
  const sentences = collect(problems, collect(messages, {}), "problems.");
  const made = setupI18n({ locale, messages: { [locale]: sentences }, missing: (_, place) => place });
  made.setMessagesCompiler(piecesOf);
  translations.set(language, made);
  return made;
}

/** A number as the language writes it, to at most `digits` significant digits where it is no whole number. */
export function formatNumber(value: number, language: Language, digits = 4): string {
  if (!Number.isFinite(value)) return String(value).replace("Infinity", "∞").replace("-", "−");
  return translationTo(language).number(value, Number.isInteger(value) ? {} : { maximumSignificantDigits: digits });
}

/** Numbers in words of the language, and in the place of a key, as in "@settings.K.label", its sentence. */
function wordValues(values: Values, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (typeof value === "number") return [[name, formatNumber(value, language)] as const, [countOf(name), value]];
      return [[name, value.startsWith("@") ? translationTo(language)._(value.slice(1)) : value]];
    }),
  );
}

/** The sentence at `key`, its placeholders filled in; the key itself while the sentences are on their way. */
export function word(key: Key, values: Values, language: Language): string {
  return translationTo(language)._(key, wordValues(values, language));
}

/** A problem as one sentence; empty while the sentences are on their way. */
export function sentenceOf({ key, values }: ProblemRecord, language: Language): string {
  if (!language.problems?.[key]) return "";
  return translationTo(language)._(`problems.${key}`, wordValues(values, language));
}
