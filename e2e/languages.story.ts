import { english } from "../src/locales/en/whole";
import { chinese } from "../src/locales/zh/whole";
import { en, expect, test } from "./page";

function wordsOf(messages: object): string[] {
  return Object.values(messages).flatMap((value) =>
    typeof value === "string" ? (value.replace(/\{\w+\}/g, " ").match(/[A-Za-z]{3,}/g) ?? []) : wordsOf(value),
  );
}

const inChinese = new Set(wordsOf(chinese.messages).map((word) => word.toLowerCase()));
/** Words that only the English sentences have: none of them may be left on a Chinese page. */
const onlyEnglish = new Set(
  wordsOf(english.messages)
    .map((word) => word.toLowerCase())
    .filter((word) => !inChinese.has(word)),
);

for (const [name, link, tabs] of [
  ["one run", "#v=1&variant=iwae&stepBudget=30", ["潜空间", "常见错误"]],
  ["a discrete model", "#v=1&variant=joint-vae&stepBudget=30", ["离散隐变量", "容量", "松弛"]],
  ["lanes", "#v=1&stepBudget=30&lanes=2&2.variant=miwae", ["对比组"]],
  ["a laboratory", "#v=1&stepBudget=30&lab=bounds", ["实验室"]],
] as const) {
  test(`a Chinese page has no English sentence left, with ${name}`, async ({ room, page }) => {
    await room.open(`?lang=zh${link}`);
    await room.expectStatus("paused");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    for (const tab of tabs) {
      await page.getByRole("tab", { name: tab, exact: true }).first().click();
      const seen = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node instanceof Element ? node : node.parentElement;
          if (
            !element ||
            element.closest("pre, code, script, style, noscript, a, option[value], .katex, [data-testid=badge]")
          )
            continue;
          if (node instanceof Text) found.push(node.data);
          else for (const name of ["aria-label", "title"]) found.push((node as Element).getAttribute(name) ?? "");
        }
        return found;
      });
      // A graphics driver calls itself what it likes.
      const said = seen.filter((text) => !text.includes("ANGLE"));
      const left = said.filter((text) =>
        text.match(/[A-Za-z]{3,}/g)?.some((word) => onlyEnglish.has(word.toLowerCase())),
      );
      expect([...new Set(left)]).toEqual([]);
    }
  });
}

test("a screen reader finds its way: landmarks, headings and what each picture shows", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&stepBudget=30");
  await room.expectStatus("paused");
  for (const landmark of ["banner", "main"] as const) await expect(page.getByRole(landmark)).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.app.name);
  for (const region of [
    en.app.what,
    en.app.how,
    en.app.result,
    en.terms.title,
    en.pictures.title,
    en.evaluation.title,
  ]) {
    await expect(page.getByRole("region", { name: region, exact: true })).toHaveCount(1);
  }
  for (const picture of await page.getByRole("img").all()) await expect(picture).toHaveAccessibleName(/\S/);
  for (const chart of await page.locator("[data-area=terms] figure").all())
    await expect(chart).toHaveAccessibleName(/\d/);
  for (const slider of await page.getByRole("slider").all()) {
    await expect(slider).toHaveAccessibleName(/\S/);
    expect(await slider.evaluate((input) => (input as HTMLInputElement).ariaValueText ?? "")).toMatch(/\d/);
  }
});

test("the charts can be read as tables", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&stepBudget=30");
  await room.expectStatus("paused");
  const terms = page.getByRole("region", { name: en.terms.title });
  await terms.getByRole("checkbox", { name: en.terms.asTable }).check();
  const table = terms.getByRole("table").first();
  await expect(table.getByRole("row")).toHaveCount(13);
  await expect(table.getByRole("rowheader").last()).toHaveText("30");
  await expect(table.getByRole("row").last().getByRole("cell").first()).toHaveText(/^−\d/);
});
