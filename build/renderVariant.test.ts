import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formulaOf, renderCode, renderFormula, termsOfLine, withUsedFonts } from "./renderVariant";

const folder = new URL("../src/variants/", import.meta.url);
const variants = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !/^(engine|papers|registry|variant)\.ts$|\.test\.ts$/.test(name))
  .map((name) => ({ name, source: readFileSync(new URL(name, folder), "utf8") }));
const katexCss = readFileSync(new URL("../node_modules/katex/dist/katex.css", import.meta.url), "utf8");

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`data-${name}="([^"]*)"`, "g"))].map((match) => match[1]);
}

describe("renderFormula", () => {
  const html = renderFormula(
    String.raw`\term{objective}{\mathcal{L}} = \mark{spread}{\log w} - \term{kl}{\mathrm{KL}}`,
  );

  it("marks terms, and gives those of \\term a place for their value", () => {
    expect(attributes(html, "term")).toEqual(["objective", "spread", "kl"]);
    expect(attributes(html, "value")).toEqual(["objective", "kl"]);
  });

  it("speaks the formula once, without the values", () => {
    expect(html.match(/<math/g)).toHaveLength(1);
    expect(/<math.*<\/math>/s.exec(html)?.[0]).not.toContain("000.0");
    expect(html).toContain('class="katex-html" aria-hidden="true"');
  });

  it("makes parts of what \\quad keeps apart", () => {
    expect(renderFormula(String.raw`a = b \quad c = d`).match(/class="part"/g)).toHaveLength(2);
  });

  it("refuses what KaTeX cannot typeset", () => {
    expect(() => renderFormula(String.raw`\nosuchmacro{x}`)).toThrow("nosuchmacro");
  });
});

describe("renderCode", () => {
  it("keeps every line and marks those in which a term's variable occurs", async () => {
    const html = await renderCode('// kl in a comment\nconst kl = q.kl();\nf(settings.kl, "kl");\nreturn a < kl;\n');
    const lines = html.match(/<span class="line"[^>]*>/g);
    expect(lines).toEqual([
      '<span class="line">',
      '<span class="line" data-terms="kl">',
      '<span class="line">',
      '<span class="line" data-terms="kl">',
    ]);
    expect(html.replaceAll(/<[^>]*>/g, "")).toContain("return a &lt; kl;");
  });

  it("marks no import", () => {
    expect(termsOfLine([{ content: 'import { sampleTerms } from "x";' }])).toEqual([]);
  });

  it("marks a call that computes further terms", () => {
    expect(termsOfLine([{ content: "sampleTerms(reconstruction, kl)" }])).toEqual([
      "spread",
      "effectiveSampleSize",
      "reconstruction",
      "kl",
    ]);
  });
});

describe("withUsedFonts", () => {
  const css = withUsedFonts(katexCss);

  it("keeps woff2 of the fonts in use and every other rule", () => {
    expect(css).toContain("fonts/KaTeX_Math-Italic.woff2");
    expect(css).not.toMatch(/\.(woff|ttf)["')]/);
    expect(css).not.toContain("KaTeX_Fraktur-Regular.woff2");
    expect(css.match(/@font-face/g)?.length).toBe(8);
    expect(css).toContain(".katex-mathml");
  });
});

describe.each(variants)("$name", ({ name, source }) => {
  const html = renderFormula(formulaOf(source, name));

  it("sets its formula in fonts that the style sheet keeps", () => {
    expect(html).not.toMatch(/class="[^"]*\b(mathbf|mathsf|mathtt|mathfrak|mathscr|textbf|textit|mathit|boldsymbol)\b/);
  });

  it("has code for every term that its formula names", async () => {
    const named = new Set(attributes(await renderCode(source), "terms").flatMap((terms) => terms.split(" ")));
    for (const term of attributes(html, "term")) expect(named).toContain(term);
  });
});
