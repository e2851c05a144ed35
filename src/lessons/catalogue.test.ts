import { describe, expect, it } from "vitest";
import { panels } from "../locales/en/panels";
import { decode } from "../settings/link";
import type { Settings } from "../settings/table";
import { isTrainedSo } from "../settings/warmStarts";
import { cards } from "../variants/registry";
import { catalogue } from "./catalogue";
import { checkLesson } from "./checkLesson";
import type { Condition } from "./condition";
import type { Lesson, Page, Text } from "./lesson";
import { quantity } from "./quantity";
import { tabIds } from "./tabs";

const lessons: readonly Lesson[] = await Promise.all(
  catalogue.map(async ({ load }) => (await load()).default as Lesson),
);

/** Every text within it, with its place. */
function textsOf(node: unknown, place = ""): readonly [string, Text][] {
  if (typeof node !== "object" || node === null) return [];
  if ("en" in node || "zh" in node) return [[place, node as Text]];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${place}.${key}`));
}

function quantitiesOf(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(quantitiesOf);
  if ("any" in condition) return condition.any.flatMap(quantitiesOf);
  if ("tab" in condition) return [];
  return [condition.value, ...(condition.minus === undefined ? [] : [condition.minus])];
}

function quantitiesOn(page: Page): readonly string[] {
  const watched = (page.watch ?? []).flatMap(({ value, minus }) => (minus === undefined ? [value] : [value, minus]));
  if (page.kind === "predict" && page.when) return [...watched, ...quantitiesOf(page.when)];
  return page.kind === "task" ? [...watched, ...quantitiesOf(page.success)] : watched;
}

/** Each page with the lanes that were set before it. */
function staged({ pages }: Lesson): readonly { readonly page: Page; readonly lanes: readonly Settings[] }[] {
  let lanes: readonly Settings[] = [];
  return pages.map((page) => {
    if (page.kind === "set") {
      const { settings, others } = decode(page.link);
      lanes = [settings, ...others];
    }
    return { page, lanes };
  });
}

describe("tabs", () => {
  it("are those that the page names", () => {
    expect([...tabIds].sort()).toEqual(Object.keys(panels.stage.tabs).sort());
  });
});

describe("the lessons", () => {
  it.each(lessons)("$id has a page that can be set trained", ({ pages }) => {
    const isTrained = pages.some((page) => {
      if (page.kind !== "set") return false;
      const { settings, others } = decode(page.link);
      return [settings, ...others].every(isTrainedSo);
    });
    expect(isTrained).toBe(true);
  });

  it("are eleven, each listed as its file says", () => {
    expect(lessons.length).toBeGreaterThanOrEqual(11);
    expect(lessons.map(({ id, minutes, title }) => ({ id, minutes, title }))).toEqual(
      catalogue.map(({ id, minutes, title }) => ({ id, minutes, title })),
    );
  });

  for (const lesson of lessons) {
    describe(lesson.id, () => {
      it("is sound", () => {
        expect(checkLesson(lesson).faults).toEqual([]);
      });

      it("speaks both languages in all its texts", () => {
        for (const [place, { en = "", zh = "" }] of textsOf(lesson)) {
          expect([place, en.length > 0, zh.length > 0]).toEqual([place, true, true]);
          // Names and formulas are the same in both; sentences are not.
          if (en.length > 40) expect(zh).toMatch(/[\u4e00-\u9fff]/);
        }
      });

      it("sets the page, asks before it tells, ends with a task and names its sources", () => {
        const kinds = lesson.pages.map(({ kind }) => kind);
        expect(kinds.length).toBeGreaterThanOrEqual(5);
        expect(kinds.length).toBeLessThanOrEqual(8);
        expect(kinds).toContain("set");
        expect(kinds).toContain("predict");
        expect(kinds.at(-1)).toBe("task");
        expect(lesson.sources?.length).toBeGreaterThan(0);
      });

      it("speaks of lanes that are there and of terms that they have", () => {
        for (const { page, lanes } of staged(lesson)) {
          for (const name of quantitiesOn(page)) {
            const asked = quantity(name);
            const settings = lanes[asked?.slot ?? 0];
            expect([name, settings !== undefined]).toEqual([name, true]);
            if (asked?.kind !== "term" && asked?.kind !== "heldOut") continue;
            const terms = ["objective", ...cards[settings.variant].terms.map(({ id }) => id)];
            expect(terms).toContain(asked.name);
          }
        }
      });
    });
  }
});
