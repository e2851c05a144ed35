/**
 * A Vite plugin: `import variant from "./iwae.ts?rendered"` is a variant's formula as HTML and its source as highlighted
 * HTML, so that the page carries neither a typesetter nor a highlighter. KaTeX's style sheet keeps the fonts that the
 * formulas use.
 */
import { readFile } from "node:fs/promises";
import katex from "katex";
import { createCssVariablesTheme, createHighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import typescript from "shiki/langs/typescript.mjs";
import type { Plugin } from "vite";
import { type TermId, termIds } from "../src/objectives/objective.ts";
import type { RenderedPitfall, RenderedVariant } from "../src/panels/objective/rendered";

/** As wide as the values that will stand there, so that nothing moves when they come. */
const placeholder = "−000.0";

/** `\term{id}{…}` carries a value below a brace, `\mark{id}{…}` only belongs to a term. */
const visible = {
  "\\term": `\\htmlData{term=#1}{\\underbrace{#2}_{\\htmlData{value=#1}{\\text{${placeholder}}}}}`,
  "\\mark": "\\htmlData{term=#1}{#2}",
};
const spoken = { "\\term": "\\@secondoftwo", "\\mark": "\\@secondoftwo" };

/** `display`: limits above and below; `text`: beside, for lines of little height. */
type Style = "display" | "text";

function typeset(formula: string, macros: Record<string, string>, output: "html" | "mathml", style: Style): string {
  // Not KaTeX's display mode: that one never breaks a line.
  return katex.renderToString(`\\${style}style ${formula}`, {
    macros: { ...macros },
    output,
    throwOnError: true,
    strict: false,
    trust: ({ command }) => command === "\\htmlData",
  });
}

/**
 * LaTeX as HTML for eyes, with `data-term` and `data-value`, and as MathML for ears, without values. What `\quad` keeps
 * apart stays together when lines break.
 */
export function renderFormula(formula: string, style: Style = "display"): string {
  const mathml = typeset(formula, spoken, "mathml", style).replace('class="katex"', 'class="katex-mathml"');
  const parts = formula
    .split(/\\quad\b/)
    .map((part) => `<span class="part">${typeset(part, visible, "html", style)}</span>`);
  return `<span class="katex">${mathml}</span>${parts.join(" ")}`;
}

/** The literal behind `formula: String.raw`, or behind another name; a variant without one is a mistake. */
export function formulaOf(source: string, file: string, name = "formula"): string {
  const found = new RegExp(`\\b${name}:\\s*String\\.raw\`([^\`]*)\``).exec(source);
  if (!found) throw new Error(`${file} has no ${name}: String.raw\`…\` to typeset`);
  return found[1].trim();
}

/** Functions of `objectives/` that compute terms which the variant itself does not name. */
const computedBy: Readonly<Record<string, readonly TermId[]>> = { sampleTerms: ["spread", "effectiveSampleSize"] };

function isTerm(name: string): name is TermId {
  return (termIds as readonly string[]).includes(name);
}

/** The terms whose variables occur in a line of code; not in imports, comments and strings, nor as a setting's name. */
export function termsOfLine(tokens: readonly Pick<ThemedToken, "content" | "color">[]): TermId[] {
  const code = tokens
    .filter(({ color }) => !/token-(comment|string)/.test(color ?? ""))
    .map(({ content }) => content)
    .join("");
  if (code.startsWith("import ")) return [];
  const names = code.replaceAll(/\bsettings\.\w+/g, "").match(/\b[A-Za-z]\w*\b/g) ?? [];
  return [...new Set(names.flatMap((name) => (isTerm(name) ? [name] : (computedBy[name] ?? []))))];
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

let highlighter: ReturnType<typeof createHighlighterCore> | undefined;

/** TypeScript as one `<span class="line" data-terms="…">` a line; colours are the variables `--code-…`. */
export async function renderCode(source: string): Promise<string> {
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: "variables", variablePrefix: "--code-" })],
    langs: [typescript],
    engine: createJavaScriptRegexEngine(),
  });
  const { codeToTokensBase } = await highlighter;
  // No limit: on a busy machine the usual 500 ms a line leave the first lines without tokens.
  const options = { lang: "typescript", theme: "variables", tokenizeTimeLimit: 0 };
  return codeToTokensBase(source.trimEnd(), options)
    .map((tokens) => {
      const terms = termsOfLine(tokens);
      const spans = tokens.map(({ content, color }) => `<span style="color:${color}">${escapeHtml(content)}</span>`);
      return `<span class="line"${terms.length > 0 ? ` data-terms="${terms.join(" ")}"` : ""}>${spans.join("")}\n</span>`;
    })
    .join("");
}

/** The families, and of "Main" the styles, in which the formulas are set. */
const usedFonts = /^KaTeX_(AMS|Caligraphic|Main|Math|Size[1-4])-(Regular|Italic)$/;

/** KaTeX's style sheet with the used fonts only, and those as woff2 only. */
export function withUsedFonts(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const woff2 = /url\(["']?([^"')]*\/([\w-]+)\.woff2)["']?\)\s*format\(["']woff2["']\)/.exec(rule);
    if (!woff2 || !usedFonts.test(woff2[2]) || woff2[2] === "KaTeX_Main-Italic") return "";
    return rule.replace(/src:[^;}]*/, `src:url(${woff2[1]}) format("woff2")`);
  });
}

const query = "?rendered";

async function render(source: string, file: string): Promise<RenderedVariant | RenderedPitfall> {
  const code = await renderCode(source);
  if (!/[\\/]pitfalls[\\/][^\\/]+$/.test(file)) return { formula: renderFormula(formulaOf(source, file)), code };
  const line = (name: "wrong" | "right") => renderFormula(formulaOf(source, file, name), "text");
  return { formula: line("wrong"), correct: line("right"), code };
}

export function renderVariant(): Plugin {
  return {
    name: "render-variant",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      const source = await readFile(file, "utf8");
      const rendered = await render(source, file);
      return { code: `export default ${JSON.stringify(rendered)};`, map: null, moduleType: "js" };
    },
    transform(code, id) {
      return /katex(\.min)?\.css$/.test(id) ? { code: withUsedFonts(code), map: null } : undefined;
    },
  };
}
