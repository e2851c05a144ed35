/** Which language the page speaks. Each is a file of its own, and only the one that is spoken is loaded. */
import { createStore, useStore } from "zustand";
import type { Messages } from "./en";
import type { Problems } from "./en.problems";
import { recall, remember } from "./preference";
import type { ProblemRecord } from "./problem";
import { formatNumber, type Key, type Language, sentenceOf, type Values, word } from "./sentence";

export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

interface Loader {
  readonly tag: string;
  messages(): Promise<Messages>;
  problems(): Promise<Problems>;
}

const loaders: Record<Locale, Loader> = {
  en: {
    tag: "en",
    messages: async () => (await import("./en")).en,
    problems: async () => (await import("./en.problems")).enProblems,
  },
  zh: {
    tag: "zh-CN",
    messages: async () => (await import("./zh")).zh,
    problems: async () => (await import("./zh.problems")).zhProblems,
  },
};

const localeStore = createStore<{ readonly locale: Locale; readonly language: Language }>(() => ({
  locale: "en",
  // Nothing is drawn before the first language is there.
  language: { tag: "en", messages: {} as Messages },
}));

function isLocale(given: string | null | undefined): given is Locale {
  return (locales as readonly (string | null | undefined)[]).includes(given);
}

/** The link's `?lang=` decides, then what was chosen here before, then the browser's languages. */
export function preferredLocale(search: string, stored: string | null, languages: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get("lang");
  if (isLocale(asked)) return asked;
  if (isLocale(stored)) return stored;
  return languages.map((tag) => tag.split("-")[0]).find(isLocale) ?? "en";
}

/** Resolves when the page can be drawn; the sentences for problems follow. */
async function load(locale: Locale): Promise<void> {
  const { tag, ...loader } = loaders[locale];
  const messages = await loader.messages();
  document.documentElement.lang = tag;
  localeStore.setState({ locale, language: { tag, messages } });
  loader.problems().then((problems) => {
    if (localeStore.getState().locale === locale) localeStore.setState({ language: { tag, messages, problems } });
  });
}

/** Resolves when the preferred language's sentences are there, or in their place the English ones. */
export function loadPreferredLocale(): Promise<void> {
  const preferred = preferredLocale(location.search, recall("locale"), navigator.languages);
  return load(preferred).catch(() => load("en"));
}

export function chooseLocale(locale: Locale): Promise<void> {
  remember("locale", locale);
  return load(locale);
}

export interface Translate {
  (key: Key, values?: Values): string;
  /** A problem as one sentence. */
  problem(record: ProblemRecord): string;
  /** A number as the language writes it, to at most `digits` significant digits. */
  number(value: number, digits?: number): string;
}

const translators = new WeakMap<Language, Translate>();

function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made: Translate = Object.assign((key: Key, values: Values = {}) => word(key, values, language), {
    problem: (record: ProblemRecord) => sentenceOf(record, language),
    number: (value: number, digits?: number) => formatNumber(value, language, digits),
  });
  translators.set(language, made);
  return made;
}

/** The sentences of the chosen language: `t("run.step")`, `t.number(0.5)`, `t.problem(record)`. */
export function useTranslate(): Translate {
  return translatorOf(useStore(localeStore, (state) => state.language));
}

export function useLocale(): Locale {
  return useStore(localeStore, (state) => state.locale);
}
