import type { Page } from "@playwright/test";
import { en, expect, test } from "./page";

function tab(page: Page, id: keyof typeof en.stage.tabs) {
  return page.getByRole("tab", { name: en.stage.tabs[id], exact: true });
}

test("discrete latents train, and the page shows what their codes stand for", async ({ room, page }) => {
  await room.open("#v=1&variant=categorical-vae&categories=10&stepsPerFrame=5");
  await room.waitForSteps(60);
  const panel = page.getByRole("region", { name: en.codes.title });
  const table = panel.getByRole("table", { name: en.codes.byLabel });
  await expect(table.getByRole("row")).toHaveCount(11); // a heading and ten codes
  const counted = await table.locator("tbody td").allTextContents();
  expect(counted.map(Number).reduce((sum, count) => sum + count, 0)).toBe(500);

  await room.setNumber("temperature", 0.3);
  await room.expectTraining();
  await expect.poll(() => new URL(page.url()).hash).toContain("temperature=0.3");

  await room.variant("vae").check({ force: true });
  await room.expectTraining();
  await expect(page.getByRole("region", { name: en.latent.title })).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test("the temperature is explored by keyboard, and taken over by the run", async ({ room, page }) => {
  await room.open("#v=1&variant=categorical-vae&categories=10&stepBudget=30");
  await room.expectStatus("paused");
  await tab(page, "relaxation").click();
  const panel = page.getByRole("region", { name: en.relaxation.title });
  const slider = panel.getByRole("slider", { name: en.relaxation.temperature });
  await expect(slider).toHaveAttribute("aria-valuetext", "0.67");
  const triangle = panel.getByRole("img", { name: /triangle/ });
  await expect(triangle).toHaveAccessibleName(/temperature 0\.67/);

  await slider.focus();
  await page.keyboard.press("Home");
  await expect(triangle).toHaveAccessibleName(/temperature 0\.05/);
  expect(new URL(page.url()).hash).not.toContain("temperature=");
  await panel.getByRole("button", { name: en.relaxation.follow }).click();
  await expect(slider).toHaveAttribute("aria-valuetext", "0.67");

  await slider.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await panel.getByRole("button", { name: en.relaxation.use }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("temperature=4");

  const first = panel.getByRole("slider", { name: en.relaxation.setProbability.replace("{category}", "1") });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(first).toHaveAttribute("aria-valuetext", "0.61");

  await panel.getByRole("button", { name: en.actions.evaluate }).click();
  await expect(panel.getByRole("figure", { name: /variance falls/ })).toBeVisible({ timeout: 50_000 });
});

test("each group of a JointVAE's latents is held against its capacity", async ({ room, page }) => {
  await room.open("#v=1&variant=joint-vae&categories=10,4&capacityContinuous=0,5,200&capacityDiscrete=0,5,200");
  await room.waitForSteps(30);
  await tab(page, "capacity").click();
  const chart = (group: string) => page.getByRole("figure", { name: new RegExp(`^${group}`) });
  await expect(chart(en.capacity.groups.klContinuous)).toHaveAccessibleName(/the ramp ends at step 200 with 5\.00/);
  await expect(chart(en.capacity.groups.klDiscrete)).toHaveAccessibleName(/3\.69 at most/); // log 10 + log 4

  await tab(page, "codes").click();
  const latent = page.getByRole("combobox", { name: en.codes.latent });
  await latent.selectOption({ value: "1" });
  await expect(page.getByRole("table", { name: en.codes.byLabel }).getByRole("row")).toHaveCount(5);

  await tab(page, "latent").click();
  await page.getByRole("combobox", { name: /c₂/ }).selectOption({ value: "2" });
  await expect.poll(() => new URL(page.url()).hash).toContain("view.codes=0,2");
});
