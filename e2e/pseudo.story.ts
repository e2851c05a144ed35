import type { Page } from "@playwright/test";
import { cards } from "../src/variants/registry";
import { en, expect, type Room, test } from "./page";
import { pseudo, speakPseudo, unspoken } from "./pseudo";

const small = "&hidden=16&gridSize=4&stepBudget=12";
const { tabs } = en.stage;

/** The run, and the tabs of the stage to look at; and what else is opened by a key. */
const views: readonly (readonly [link: string, tabs: readonly (keyof typeof tabs)[], keys?: string])[] = [
  [`#v=1&variant=iwae${small}`, ["latent", "draw", "mistakes"], "fhs"],
  [`#v=1&variant=joint-vae&data=shapes${small}`, ["codes", "capacity", "relaxation", "factors"]],
  [`#v=1&variant=cvae${small}`, ["conditions"]],
  [`#v=1&variant=mmvae${small}`, ["modalities"]],
  ...["gradients", "mixture", "bounds", "relaxation", "modelGradients", "modelBounds"].map(
    (id) => [`#v=1&variant=iwae${small}&lab=${id}`, []] as const,
  ),
  [`#v=1${small}&lanes=2&2.variant=miwae&2.hidden=16`, ["lanes"]],
];

/** Each view in turn. */
async function* everyView(room: Room): AsyncGenerator<string> {
  const { page } = room;
  for (const [link, shown, keys = ""] of views) {
    await page.evaluate((hash) => location.assign(hash), link);
    await room.expectStatus("paused");
    if (shown.length === 0) yield link;
    for (const id of shown) {
      await page.getByRole("tab", { name: pseudo(tabs[id]), exact: true }).click();
      await expect(page.locator("[role=tabpanel] h2").first()).toBeAttached();
      yield `${link}, ${id}`;
    }
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      yield `${link}, key ${key}`;
      await page.keyboard.press(key === "s" ? "Escape" : key);
    }
  }
}

/** What is no sentence: formulas, code, papers, what drivers and languages call themselves, lessons, which have texts of their own. */
const data = "pre, code, script, style, noscript, a, .katex, button[lang], [data-testid=badge] *, [data-lesson] span";
const names = new Set([
  ...Object.values(cards).flatMap(({ name }) => name.split(/[ -]/)),
  ...["ELBO", "ESS", "GSNN", "log", "CSV", "PNG", "SVG", "CPU", "bit", "SIMD"],
]);

function textsOf(page: Page): Promise<string[]> {
  return page.evaluate((skipped) => {
    const found: string[] = [""];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(skipped)) continue;
      if (node instanceof Text) found[0] += `${node.data}\n`;
      else for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
    }
    return found;
  }, data);
}

/** What is laid out by other rules. */
const drawn = "svg, .katex, option, pre";

/** Texts that leave their box, or are cut off without a title that says them whole. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate((skipped) => {
    const found = new Set<string>();
    const range = document.createRange();
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const text = [...element.childNodes].find((node) => node instanceof Text && node.data.trim());
      if (!text || element.closest(skipped) || !element.checkVisibility()) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const say = (what: string) => found.add(`${what}: ${element.outerHTML.slice(0, 160)}`);
      for (let at: HTMLElement | null = element; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        // What lies over a picture, or is there for screen readers alone.
        if (style.position === "absolute") break;
        if (style.display === "inline" || style.display === "contents") continue;
        const { left, right } = at.getBoundingClientRect();
        if (style.overflowX === "auto" || style.overflowX === "scroll") break;
        if (box.right <= right + 1 && box.left >= left - 1) continue;
        if (style.textOverflow !== "ellipsis" || !at.closest("[title]"))
          say(style.overflowX === "visible" ? "out" : "cut");
        break;
      }
    }
    return [...found];
  }, drawn);
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`every word is translated, and longer ones have room, ${width} wide`, async ({ room, page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width, height });
    await speakPseudo(page);
    await room.open("?lang=zh");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(pseudo(en.app.name));
    const left = new Map<string, string>();
    const note = (what: string, view: string) => left.set(what.replace(/ (id|popovertarget)="\w+"/g, ""), view);
    for await (const view of everyView(room)) {
      const words = (await textsOf(page)).flatMap((text) => unspoken(text).match(/[A-Za-z]{3,}/g) ?? []);
      for (const word of new Set(words)) if (!names.has(word)) note(word, view);
      for (const misfit of await misfits(page)) note(misfit, view);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) note(`${wide} px wide`, view);
    }
    expect(Object.fromEntries(left)).toEqual({});
  });
}
