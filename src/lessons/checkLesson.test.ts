import { describe, expect, it } from "vitest";
import { english } from "../locales/en/whole";
import { sentenceOf } from "../locales/sentence";
import { chinese } from "../locales/zh/whole";
import { checkLesson, readLesson } from "./checkLesson";

const text = { en: "Look.", zh: "看。" };

const sound = {
  id: "mine",
  title: { en: "Mine" },
  minutes: 5,
  pages: [
    { kind: "text", text },
    { kind: "set", text, link: "#v=1&variant=iwae&K=9", tab: "latent" },
    {
      kind: "predict",
      text,
      options: [text, { en: "No." }],
      answer: 1,
      reveal: text,
      when: { value: "step", atLeast: 9 },
    },
    {
      kind: "task",
      text,
      success: { all: [{ value: "A.setting.K", atLeast: 20 }, { tab: "laboratories" }] },
      done: text,
    },
  ],
  sources: [{ title: "A paper", url: "https://arxiv.org/abs/1312.6114" }],
};

/** The sound lesson with something at a place changed; undefined takes it away. */
function withChange(path: readonly (string | number)[], value: unknown): unknown {
  const changed = structuredClone(sound) as unknown;
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], changed);
  const last = path.at(-1) as string;
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return changed;
}

function faultsOf(given: unknown): readonly string[] {
  return checkLesson(given).faults.map(({ place, problem }) => `${place} ${problem.key}`);
}

describe("checkLesson", () => {
  it("takes a sound lesson as it is", () => {
    expect(checkLesson(sound)).toEqual({ lesson: sound, faults: [] });
  });

  it.each([
    [["id"], undefined, "id lessonMissing"],
    [["id"], 7, "id lessonKind"],
    [["titel"], "x", "titel lessonUnknown"],
    [["title"], {}, "title lessonSilent"],
    [["title"], { fr: "Moi" }, "title.fr lessonUnknown"],
    [["title", "en"], " ", "title.en lessonEmpty"],
    [["title", "en"], "x".repeat(4000), "title.en lessonLong"],
    [["minutes"], 2.5, "minutes lessonWhole"],
    [["pages"], [], "pages lessonCount"],
    [["pages"], "none", "pages lessonKind"],
    [["pages", 0], null, "pages[0] lessonKind"],
    [["pages", 0, "kind"], "quiz", "pages[0].kind lessonChoice"],
    [["pages", 0, "kind"], undefined, "pages[0].kind lessonMissing"],
    [["pages", 0, "link"], "#v=1", "pages[0].link lessonUnknown"],
    [["pages", 1, "link"], "variant=iwae", "pages[1].link lessonLink"],
    [["pages", 1, "link"], "#v=1&speed=3", "pages[1].link linkUnknown"],
    [["pages", 1, "link"], "#v=1&K=900", "pages[1].link outOfRange"],
    [["pages", 1, "tab"], "plane", "pages[1].tab lessonChoice"],
    [["pages", 2, "options"], [text], "pages[2].options lessonCount"],
    [["pages", 2, "answer"], 2, "pages[2].answer lessonAnswer"],
    [["pages", 2, "when"], { value: "steps", atLeast: 3 }, "pages[2].when.value lessonQuantity"],
    [["pages", 2, "watch"], [{ label: text, value: "term.x" }], "pages[2].watch[0].value lessonQuantity"],
    [["pages", 3, "success"], { value: "setting.K" }, "pages[3].success lessonCompares"],
    [["pages", 3, "success"], { value: "setting.K", atLeast: "20" }, "pages[3].success.atLeast lessonKind"],
    [["pages", 3, "success"], { value: "setting.K", equals: 900 }, "pages[3].success.equals lessonChoice"],
    [["pages", 3, "success"], { value: "setting.variant", equals: "gan" }, "pages[3].success.equals lessonChoice"],
    [["pages", 3, "success"], { value: "step", above: 3, forSteps: 9 }, "pages[3].success.forSteps lessonForSteps"],
    [["pages", 3, "success"], { any: [] }, "pages[3].success.any lessonCount"],
    [["pages", 3, "success"], { all: [{ tab: "x" }] }, "pages[3].success.all[0].tab lessonChoice"],
    [["sources", 0, "url"], "javascript:alert(1)", "sources[0].url lessonSource"],
  ] as const)("finds fault with %j = %j", (path, value, fault) => {
    expect(faultsOf(withChange(path, value))).toContain(fault);
  });

  it("says everything at once, one sentence for each place", () => {
    const several = { ...sound, minutes: 0, pages: [{ kind: "text" }, ...sound.pages], extra: 1 };
    expect(faultsOf(several)).toEqual(["extra lessonUnknown", "minutes lessonWhole", "pages[0].text lessonMissing"]);
  });

  it("takes nothing that is no object", () => {
    for (const given of [null, 3, "lesson", []]) expect(faultsOf(given)).toEqual([" lessonKind"]);
  });

  it("names value and remedy in both languages", () => {
    const { faults } = checkLesson(withChange(["pages", 2, "answer"], 5));
    const sentences = [english, chinese].map((language) => sentenceOf(faults[0].problem, language));
    expect(sentences).toEqual([
      "it is 5, but the options are numbered from 0 to 1.",
      "这里是 5，而选项的编号是 0 到 1。",
    ]);
    const { faults: wrong } = checkLesson(withChange(["pages"], "none"));
    expect(sentenceOf(wrong[0].problem, english)).toBe('it is "none" and must be a list in brackets.');
    expect(sentenceOf(wrong[0].problem, chinese)).toBe('这里是 "none"，应为方括号中的列表。');
  });
});

describe("readLesson", () => {
  it("reads what JSON holds", () => {
    expect(readLesson(JSON.stringify(sound), "mine.json").lesson).toEqual(sound);
  });

  it("says what is no JSON, and what is too large", () => {
    const [broken] = readLesson('{"id": "mine",', "mine.json").faults;
    expect(broken.problem.key).toBe("lessonNoJson");
    expect(sentenceOf(broken.problem, english)).toContain("mine.json");
    expect(readLesson(`"${"x".repeat(300_000)}"`, "mine.json").faults[0].problem.key).toBe("lessonLarge");
  });
});
