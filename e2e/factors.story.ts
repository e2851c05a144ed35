import { en, expect, test } from "./page";

const link = "#v=1&variant=beta-vae&data=shapes&latentSize=4&stepBudget=60&evaluateEvery=0";

test("what latent units tell about known factors is measured on demand", async ({ room, page }) => {
  await room.open(link);
  await room.expectStatus("paused");
  await page.getByRole("tab", { name: en.stage.tabs.factors }).click();
  const panel = page.getByRole("region", { name: en.factors.title, exact: true });
  const table = panel.getByRole("table", { name: en.factors.table });
  await expect(table.locator("tbody tr")).toHaveCount(4);
  await expect(table.getByRole("img")).toHaveCount(4);
  await expect(panel).toContainText(en.factors.none);

  await page.locator("[data-area=latent]").getByRole("button", { name: en.actions.evaluate }).click();
  await expect(table.locator("tfoot td")).toHaveCount(5);
  const numbers = async (selector: string) => (await table.locator(selector).allTextContents()).map(Number);
  for (const share of await numbers("tbody td:not(:has(canvas))")) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  const gaps = await numbers("tfoot td");
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const scores = panel.getByRole("region", { name: en.factors.scores });
  const shown = await scores.locator("b").allTextContents();
  expect(Math.abs(Number(shown[0]) - mean)).toBeLessThan(0.011);
  expect(shown[1]).toMatch(/^\d+%$/);

  await scores.getByText(en.factors.mig).click();
  await expect(scores.getByRole("link", { name: /Chen et al\. 2018/ })).toBeVisible();
  await room.expectAccessible();
});

test("factors have no tab where none are known, and fit a phone where they are", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open(link);
  await room.expectStatus("paused");
  await page.getByRole("tab", { name: en.stage.tabs.factors }).click();
  await expect(page.getByRole("table", { name: en.factors.table })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await room.choice("data").selectOption("pen-digits");
  await expect(page.getByRole("tab", { name: en.stage.tabs.factors })).toHaveCount(0);
});
