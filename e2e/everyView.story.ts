// axe finds nothing, whatever is shown, in any language or theme. Models stand still after a few steps: what is shown is
// looked at once, with all rules, and then with those of colours in each theme.
import { english } from "../src/locales/en/whole";
import { chinese } from "../src/locales/zh/whole";
import { laboratoryIds } from "../src/settings/laboratory/laboratories";
import { expect, type Room, test } from "./page";

const small = "&hidden=16&gridSize=4&stepBudget=12";
const iwae = `#v=1&variant=iwae${small}`;
const stageCell = "[data-area=latent]";

type Messages = typeof english.messages;

interface View {
  /** The run that is shown; the one before goes on being shown where there is none. */
  readonly link?: string;
  /** What brings it. */
  readonly open?: (room: Room, words: Messages) => Promise<void>;
  /** What it is known by. */
  readonly at: string;
  /** What is new to look at, where it is more than that. */
  readonly all?: string;
  /** What puts it away. */
  readonly close?: string;
}

function tab(id: keyof Messages["stage"]["tabs"]): View {
  return {
    open: async ({ page }, { stage }) => page.getByRole("tab", { name: stage.tabs[id], exact: true }).click(),
    at: `${stageCell} [role=tabpanel] h2`,
    all: stageCell,
  };
}

function key(stroke: string, at: string, close = stroke): View {
  return { open: ({ page }) => page.keyboard.press(stroke), at, close };
}

const drawn: View = {
  open: async ({ page }, { stage, draw }) => {
    await page.getByRole("tab", { name: stage.tabs.draw, exact: true }).click();
    await page.getByRole("application", { name: draw.paper }).focus();
    for (const stroke of ["Space", "ArrowDown", "ArrowDown", "Escape"]) await page.keyboard.press(stroke);
  },
  at: `${stageCell} [data-number=logLikelihood]`,
  all: stageCell,
};

const views: Readonly<Record<string, View>> = {
  "one run": { link: iwae, at: "html" },
  "a hint": { link: `${iwae}&seed=-1`, at: "[data-problem=outOfRange]" },
  "the tab draw": tab("draw"),
  "something drawn": drawn,
  "the tab mistakes": tab("mistakes"),
  "the film": key("f", "section:has([data-testid=film-step])"),
  "what to take away": key("x", "dialog[open]", "Escape"),
  "the shortcuts": key("?", "dialog[open]", "Escape"),
  "a slow step": { ...key("s", "[data-testid=moment]", "Escape"), all: "[data-area=objective]" },
  "a lecture": key("p", "html[data-manner=lecture]"),
  "the lessons": {
    open: ({ page }) => page.keyboard.press("h"),
    at: "[data-area=lesson] [data-lesson]",
    all: "[data-area=lesson]",
  },
  "an open lesson": {
    open: ({ page }) => page.locator("[data-lesson=k-tightens]").click(),
    at: "[data-area=lesson] h3",
    all: "[data-area=lesson]",
  },
  "a lesson's question": {
    open: async ({ page }, { lessons }) => {
      const next = page.locator("[data-area=lesson]").getByRole("button", { name: lessons.next, exact: true });
      for (let turns = 0; turns < 2; turns++) await next.click();
    },
    at: "[data-area=lesson] [type=radio]",
    all: "[data-area=lesson]",
    close: "h",
  },
  ...Object.fromEntries(
    laboratoryIds.map((id) => [
      `the laboratory ${id}`,
      { link: `${iwae}&lab=${id}`, at: `${stageCell} form`, all: stageCell },
    ]),
  ),
  "a run of shapes": { link: `#v=1&variant=joint-vae&data=shapes${small}`, at: "html" },
  "a term that is lit": {
    open: ({ page }) => page.locator("[data-area=objective] button[data-role]").nth(1).hover(),
    at: "[data-area=objective] .katex [data-lit]",
    all: "[data-area=objective]",
  },
  "something drawn for both kinds of latents": drawn,
  "the tab latent": tab("latent"),
  "the tab codes": tab("codes"),
  "the tab capacity": tab("capacity"),
  "the tab relaxation": tab("relaxation"),
  "the tab factors": tab("factors"),
  "quadrants given": { link: `#v=1&variant=cvae&baseline=true&condition=quadrants${small}`, at: "html" },
  "the tab conditions": { link: `#v=1&variant=cvae&baseline=true${small}`, ...tab("conditions") },
  "the tab modalities": { link: `#v=1&variant=mmvae${small}`, ...tab("modalities") },
  "a mistake beside what is right": {
    link: `#v=1&pitfall=kl-sign${small}`,
    open: async ({ page }, { stage, mistakes }) => {
      await page.getByRole("tab", { name: stage.tabs.mistakes, exact: true }).click();
      await page.getByRole("button", { name: mistakes.both, exact: true }).click();
    },
    at: `${stageCell} tr[data-row=step] td[data-lane]`,
    all: "html",
  },
  "two lanes": { link: `${iwae}&lanes=2&2.variant=categorical-vae&2.hidden=16`, at: "html" },
};

/** Without the light one, in which all rules are asked. */
const themes = {
  dark: ["color-contrast", "link-in-text-block"],
  projector: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
} as const;

async function expectNothing(room: Room, selector: string): Promise<void> {
  const show = (theme: string) =>
    room.page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
    }, theme);
  await show("light");
  await room.expectNoViolation(selector);
  for (const [theme, rules] of Object.entries(themes)) {
    await show(theme);
    await room.expectNoViolation(selector, rules);
  }
  await show("light");
}

for (const { lang, messages } of [
  { lang: "en", messages: english.messages },
  { lang: "zh", messages: chinese.messages },
]) {
  test(`axe finds nothing in any view, language ${lang}`, async ({ room, page }) => {
    test.setTimeout(150_000);
    await room.open(`?lang=${lang}`);
    await room.waitForSteps(1);
    for (const [name, { link, open, at, all = at, close }] of Object.entries(views)) {
      await test.step(name, async () => {
        if (link) {
          await page.evaluate((hash) => location.assign(hash), link);
          await room.expectStatus("paused");
        }
        await open?.(room, messages as Messages);
        await expect(page.locator(at).first()).toBeVisible();
        await expectNothing(room, all);
        if (close) await page.keyboard.press(close);
      });
    }
  });

  test(`axe finds nothing in a slide, language ${lang}`, async ({ room, page }) => {
    await room.open(`?lang=${lang}&embed=latent,terms${iwae}`);
    await expect(page.locator("[data-area=terms] figure").first()).toBeVisible();
    await expectNothing(room, "html");
  });
}
