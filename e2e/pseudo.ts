// A language that nobody speaks: English with accents, two fifths longer, each sentence in brackets. What a page shows
// without brackets has not come through the locales, and what does not fit would not fit in some real language.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { english } from "../src/locales/en/whole";
import type { Language } from "../src/locales/sentence";

const accents: Readonly<Record<string, string>> = { a: "å", e: "é", i: "î", o: "ö", u: "ü", y: "ÿ" };

/** A sentence in it; its placeholders and keys stay. */
export function pseudo(sentence: string): string {
  const parts = sentence.split(/(\{\w+\}|\{\w+, plural, one \{|\} other \{|\}\})/);
  const spoken = parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/[aeiouy]/g, (c) => c + accents[c])));
  return `⟦${spoken.join("")}⟧`;
}

function all<T>(messages: T): T {
  if (typeof messages === "string") return pseudo(messages) as T;
  return Object.fromEntries(Object.entries(messages as object).map(([key, value]) => [key, all(value)])) as T;
}

/** What stands outside all brackets, however deep. */
export function unspoken(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, " ");
  return without === text ? text : unspoken(without);
}

/** The built page speaks it in the place of Chinese. */
export async function speakPseudo(page: Page): Promise<void> {
  const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8")) as Record<string, { file: string }>;
  const replace = (source: string, name: string, content: object) =>
    page.route(`**/${manifest[source].file}`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        headers: { "Cross-Origin-Embedder-Policy": "require-corp" },
        body: `export const ${name} = ${JSON.stringify(content)};`,
      }),
    );
  const language: Language = { tag: "en", messages: all(english.messages), problems: all(english.problems) };
  await replace("src/locales/zh/page.ts", "page", language.messages);
  await replace("src/locales/zh/whole.ts", "chinese", language);
}
