import type { Page } from "@playwright/test";
import { en, expect, test } from "./page";

test.use({ hasTouch: true, isMobile: true });

/** Where the run's bar begins, which stands over the page's end. */
function barTop(page: Page): Promise<number> {
  return page.getByRole("button", { name: en.actions.pause, exact: true }).evaluate((button) => {
    let bar: Element = button;
    while (getComputedStyle(bar).position !== "fixed") bar = bar.parentElement as Element;
    return bar.getBoundingClientRect().top;
  });
}

// Its buttons take one line or two, and a mistake's mark another.
for (const { width, link } of [
  { width: 390, link: "#v=1&seed=-1" },
  { width: 390, link: "#v=1&seed=-1&pitfall=kl-sign" },
  { width: 690, link: "#v=1&seed=-1" },
]) {
  test(`on a phone of ${width} pixels nothing is left behind the run's bar: ${link}`, async ({ room, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await room.open(link);
    await room.waitForSteps(5);
    const notice = page.locator("[data-problem=outOfRange]");
    await expect(notice).toBeVisible();
    const bottomOf = (part: typeof notice) => part.evaluate((element) => element.getBoundingClientRect().bottom);
    await expect(async () => expect(await bottomOf(notice)).toBeLessThanOrEqual(await barTop(page))).toPass();
    // Panels that come late make the page longer.
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      expect(await bottomOf(page.locator("[data-area=objective]"))).toBeLessThanOrEqual(await barTop(page));
    }).toPass();
  });
}
