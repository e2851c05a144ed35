/** Which language the page speaks. Each is a file of its own, and only the one that is spoken is loaded. */
import { createStore, useStore } from "zustand";
import type { PageMessages } from "./en/page";
import { recall, remember } from "./preference";
import type { ProblemRecord } from "./problem";
import { formatNumber, type Key, type Language, type Messages, sentenceOf, type Values, word } from "./sentence";

export const locales = ["en", "zh"] as const;
export type Locale = (typeof locales)[number];

interface Loader {
  readonly tag: string;
  /** What is drawn first. */
  page(): Promise<PageMessages>;
  /** Everything. */
  whole(): Promise<Language>;
}

const loaders: Record<Locale, Loader> = {
  en: {
    tag: "en",
    page: async () => (await import("./en/page")).page,
    whole: async () => (await import("./en/whole")).english,
  },
  zh: {
    tag: "zh-CN",
    page: async () => (await import("./zh/page")).page,
    whole: async () => (await import("./zh/whole")).chinese,
  },
};

const localeStore = createStore<{ readonly locale: Locale; readonly language: Language }>(() => ({
  locale: "en",
  // Nothing is drawn before the first language is there.
  language: { tag: "", messages: {} as Messages },
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

/** The language that is on its way, whole. */
let coming = Promise.resolve();

/** Resolves when the page can be drawn; the panels' sentences follow. Another language takes over when it is whole. */
async function load(locale: Locale): Promise<void> {
  const { tag, page, whole } = loaders[locale];
  const show = (language: Language) => {
    document.documentElement.lang = tag;
    localeStore.setState({ locale, language });
  };
  const mine = whole().then((language) => {
    if (coming === mine) show(language);
  });
  coming = mine;
  if (localeStore.getState().language.tag) return mine;
  const messages = (await page()) as Messages;
  // The whole may have been faster.
  if (!localeStore.getState().language.tag) show({ tag, messages });
}

/** What has words that come after the first paint, when it and they are there. */
export async function withWords<T>(loading: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([loading, coming]);
  return loaded;
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
