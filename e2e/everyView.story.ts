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
  /** What is new to look at; it is waited for. */
  readonly at: string;
  /** What puts it away. */
  readonly close?: string;
}

function tab(id: keyof Messages["stage"]["tabs"]): View {
  return {
    open: async ({ page }, { stage }) => page.getByRole("tab", { name: stage.tabs[id], exact: true }).click(),
    at: `${stageCell} [role=tabpanel] h2`,
  };
}

function key(stroke: string, at: string, close = stroke): View {
  return { open: ({ page }) => page.keyboard.press(stroke), at, close };
}

const views: Readonly<Record<string, View>> = {
  "one run": { link: iwae, at: "html" },
  "a hint": { link: `${iwae}&seed=-1`, at: "[data-problem=outOfRange]" },
  "the tab draw": tab("draw"),
  "the tab mistakes": tab("mistakes"),
  "the film": key("f", "section:has([data-testid=film-step])"),
  "what to take away": key("x", "dialog[open]", "Escape"),
  "the shortcuts": key("?", "dialog[open]", "Escape"),
  "a slow step": key("s", "[data-area=objective] [data-testid=moment]"),
  "a lecture": key("p", "html[data-manner=lecture]"),
  "the lessons": { open: ({ page }) => page.keyboard.press("h"), at: "[data-area=lesson] [data-lesson]" },
  "an open lesson": {
    open: ({ page }) => page.locator("[data-lesson=why-a-bound]").click(),
    at: "[data-area=lesson] h3",
    close: "h",
  },
  ...Object.fromEntries(
    laboratoryIds.map((id) => [`the laboratory ${id}`, { link: `${iwae}&lab=${id}`, at: `${stageCell} form` }]),
  ),
  "a run of shapes": { link: `#v=1&variant=joint-vae&data=shapes${small}`, at: "html" },
  "the tab codes": tab("codes"),
  "the tab capacity": tab("capacity"),
  "the tab relaxation": tab("relaxation"),
  "the tab factors": tab("factors"),
  "the tab conditions": { link: `#v=1&variant=cvae${small}`, ...tab("conditions") },
  "the tab modalities": { link: `#v=1&variant=mmvae${small}`, ...tab("modalities") },
  "two lanes": { link: `${iwae}&lanes=2&2.variant=categorical-vae&2.hidden=16`, at: "html" },
};

/** Without the light one, in which all rules are asked. */
const themes = {
  dark: ["color-contrast", "link-in-text-block"],
  projector: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"],
} as const;

/** What stands around what is waited for: a heading or a row alone would hide the rest from axe. */
function around(at: string): string {
  return at.match(/^(\[data-area=\w+\])/)?.[1] ?? at;
}

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
    test.setTimeout(90_000);
    await room.open(`?lang=${lang}`);
    for (const [name, { link, open, at, close }] of Object.entries(views)) {
      await test.step(name, async () => {
        if (link) {
          await page.evaluate((hash) => location.assign(hash), link);
          await room.expectStatus("paused");
        }
        await open?.(room, messages as Messages);
        await expect(page.locator(at).first()).toBeVisible();
        await expectNothing(room, around(at));
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
