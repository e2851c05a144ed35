import { readFile } from "node:fs/promises";
import { en, expect, test } from "./page";

test("the bounds of more samples close on a known log p(x)", async ({ room, page }) => {
  await room.open();
  const panel = await room.openLaboratory("bounds", en.bounds.title);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  const truth = panel.getByTestId("log-evidence");
  await expect(truth).toBeVisible({ timeout: 30_000 });
  const number = (text: string | null) => Number((text ?? "").replace("−", "-"));
  const means = (await panel.locator("tbody tr td:nth-child(2)").allTextContents()).map(number);
  expect(means).toHaveLength(7);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
  expect(means[6]).toBeLessThanOrEqual(number(await truth.textContent()) + 0.01);
  await expect(panel.getByTestId("gap-slope")).toContainText(/−(0\.9|1)/);
  await room.expectTraining();

  await panel.getByRole("combobox", { name: en.bounds.fields.proposal }).selectOption("bad");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(truth).toBeVisible({ timeout: 30_000 });
  const coming = page.waitForEvent("download");
  await page.locator("[data-area=latent]").getByRole("button", { name: "CSV", exact: true }).click();
  expect((await readFile(await (await coming).path())).toString()).toMatch(/^# shift: 0\.5$/m);

  await room.expectAccessible();
});

test("the laboratory of bounds fits a phone", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open();
  const panel = await room.openLaboratory("bounds", en.bounds.title);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByTestId("log-evidence")).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
