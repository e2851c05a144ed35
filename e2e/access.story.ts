import { expect, test } from "./page";

test("nothing is wider than a phone", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open();
  await room.waitForSteps(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
