import type { Page } from "@playwright/test";
import { en, expect, test } from "./page";

function area(page: Page, name: keyof typeof en.display.areas) {
  return page.locator(`[data-area=${name}]`);
}

async function rootFont(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

test("a lecture shows chosen panels in large type, and its bar when it is called", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae");
  await room.waitForSteps(5);
  const usual = await rootFont(page);
  await page.keyboard.press("p");
  await expect(area(page, "controls")).toHaveCount(0);
  for (const shown of ["objective", "latent", "terms"] as const) await expect(area(page, shown)).toBeVisible();
  expect(await rootFont(page)).toBeGreaterThan(1.3 * usual);
  await expect(room.button(en.actions.pause)).not.toBeInViewport();
  await page.mouse.move(640, 2);
  await expect(room.button(en.actions.pause)).toBeInViewport();
  await page.getByRole("checkbox", { name: en.display.areas.pictures }).check();
  await page.getByRole("checkbox", { name: en.display.areas.objective }).uncheck();
  await expect(area(page, "pictures")).toBeVisible();
  await expect(area(page, "objective")).toHaveCount(0);
  await page.getByRole("button", { name: en.display.leave }).click();
  await expect(area(page, "controls")).toBeVisible();
  await room.expectTraining();
});

test("in a lecture a panel shows its controls when the pointer or the focus calls them", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae");
  await room.waitForSteps(5);
  const smooth = area(page, "terms").getByRole("checkbox", { name: en.terms.smooth });
  const label = smooth.locator("..");
  const opacity = () => label.evaluate((shown) => Number(getComputedStyle(shown).opacity));
  await page.mouse.move(2, 400);
  expect(await opacity()).toBe(1);
  await page.keyboard.press("p");
  await expect.poll(opacity).toBe(0);
  await area(page, "terms").hover();
  await expect.poll(opacity).toBe(1);
  await page.mouse.move(2, 400);
  await expect.poll(opacity).toBe(0);
  await smooth.focus();
  await expect.poll(opacity).toBe(1);
});

test("one panel fills the window, and Escape brings the others back", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(5);
  const alone = en.display.alone.replace("{panel}", en.display.areas.terms);
  await area(page, "terms").hover();
  await room.button(alone).click();
  await expect(area(page, "latent")).toHaveCount(0);
  const box = await area(page, "terms").boundingBox();
  expect(box?.width).toBeGreaterThan(1200);
  await page.keyboard.press("Escape");
  await expect(area(page, "latent")).toBeVisible();
});

test("a link embeds single panels for a slide", async ({ room, page }) => {
  await page.setViewportSize({ width: 800, height: 450 });
  await room.open("?embed=latent,terms#v=1&variant=iwae");
  await room.waitForSteps(5);
  for (const shown of ["latent", "terms"] as const) await expect(area(page, shown)).toBeVisible();
  for (const hidden of ["controls", "objective", "pictures", "evaluation"] as const) {
    await expect(area(page, hidden)).toHaveCount(0);
  }
  const bottom = await area(page, "latent").evaluate((cell) => cell.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(450);
  const whole = page.getByRole("link", { name: en.display.whole });
  await expect(whole).toHaveAttribute("href", /:\d+\/#v=1&variant=iwae$/);
});

test("panels in a slide and in a lecture share all the room there is", async ({ room, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  /** Which part of the page's room the panels take. */
  const taken = () =>
    page.locator("main").evaluate((main) => {
      const areaOf = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        return width * height;
      };
      const cells = [...main.querySelectorAll("[data-area]")];
      return cells.reduce((sum, cell) => sum + areaOf(cell), 0) / areaOf(main);
    });
  for (const parts of ["diagram", "objective", "latent", "latent,terms", "diagram,objective,pictures"]) {
    await room.open(`?embed=${parts}#v=1&hidden=16&stepBudget=20`);
    await expect(page.locator("main h2").first()).toBeAttached();
    expect(await taken(), parts).toBeGreaterThan(0.9);
  }
  await room.open("#v=1&hidden=16&stepBudget=20");
  await page.keyboard.press("p");
  await expect(area(page, "pictures")).toHaveCount(0);
  expect(await taken(), "lecture").toBeGreaterThan(0.9);
});

test("a link hides the controls, and says which parts it does not know", async ({ room, page }) => {
  await room.open("?hide=controls,buttons");
  await expect(area(page, "objective")).toBeVisible();
  await expect(area(page, "controls")).toHaveCount(0);
  await expect(room.notice("partUnknown")).toContainText("buttons");
});

test("on a phone panels stand one below the other, in a lecture and where a link hides some", async ({
  room,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const widths = () =>
    page
      .locator("[data-area]")
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().width)));
  const bodyWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
  await room.open("?hide=controls#v=1&hidden=16&stepBudget=20");
  await room.expectStatus("paused");
  expect(new Set(await widths())).toEqual(new Set([374]));
  await page.keyboard.press("p");
  await expect(area(page, "pictures")).toHaveCount(0);
  expect(new Set(await widths())).toEqual(new Set([374]));
  expect(await bodyWidth()).toBeLessThanOrEqual(390);
  await area(page, "terms").scrollIntoViewIfNeeded();
  await expect(area(page, "terms")).toBeInViewport({ ratio: 0.9 });
});
