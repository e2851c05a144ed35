import { describe, expect, it } from "vitest";
import { english } from "./en/whole";
import { formatNumber, type Key, sentenceOf, word } from "./sentence";
import { preferredLocale } from "./translate";
import { wordProblem } from "./wording";
import { chinese } from "./zh/whole";

function leaves(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** Which words stand for how many is each language's own affair. */
const plural = /, plural, one \{.*?\} other \{.*?\}(?=\})/g;

function placeholders(sentence: string): string[] {
  return [...new Set([...sentence.replace(plural, "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
}

describe("word", () => {
  it("fills in values, numbers as the language writes them", () => {
    expect(word("badge.memory", { tensors: 1234, megabytes: 0.123456 }, english)).toBe("1,234 tensors, 0.1235 MB");
  });

  it("takes the word for so many", () => {
    const said = (steps: number) => word("controls.cost", { steps }, english);
    expect(said(1)).toBe("The run has taken 1 step.");
    expect(said(0)).toBe("The run has taken 0 steps.");
    expect(said(1234)).toBe("The run has taken 1,234 steps.");
    expect(word("controls.cost", { steps: 1 }, chinese)).toContain("1");
  });

  it("looks up values that are keys, in the same language", () => {
    const problem = { key: "pointsStayReal", values: { data: "@settings.data.options.rings" } } as const;
    expect(wordProblem(problem)).toContain("Rings has real coordinates");
    expect(sentenceOf(problem, chinese)).toContain("“圆环”是实数坐标");
  });

  it("leaves out what has no value, and says a key that has no sentence", () => {
    expect(word("badge.speed", {}, english)).toBe(" steps/s");
    expect(word("badge.nothing" as Key, {}, english)).toBe("badge.nothing");
  });

  it("says what no number is", () => {
    expect(formatNumber(Number.NaN, english)).toBe("NaN");
    expect(formatNumber(-Infinity, english)).toBe("−∞");
  });
});

describe("languages", () => {
  it("fill in the same values in every sentence", () => {
    const chineseSentences = new Map(leaves(chinese));
    for (const [key, sentence] of leaves(english)) {
      expect([key, placeholders(chineseSentences.get(key) ?? "")]).toEqual([key, placeholders(sentence)]);
    }
    expect(chineseSentences.size).toBe(leaves(english).length);
  });

  it("are chosen by the link, then by memory, then by the browser", () => {
    expect(preferredLocale("?lang=zh", "en", ["en"])).toBe("zh");
    expect(preferredLocale("?lang=fr", "zh", ["en"])).toBe("zh");
    expect(preferredLocale("", null, ["fr-FR", "zh-CN", "en"])).toBe("zh");
    expect(preferredLocale("", null, ["fr"])).toBe("en");
  });
});
