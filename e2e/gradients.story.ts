import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { en, expect, taken, test } from "./page";

const field = (panel: Locator, id: keyof typeof en.gradients.fields) =>
  panel.getByRole("textbox", { name: en.gradients.fields[id], exact: true });

test("a tighter bound drowns the inference network's gradient in noise", async ({ room }) => {
  await room.open();
  const panel = await room.openLaboratory("gradients", en.gradients.title);
  await expect(panel).toContainText(en.laboratory.none);
  await field(panel, "K").fill("1, 10, 100");
  await field(panel, "replicates").fill("100");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByRole("progressbar")).toBeVisible();
  const slope = panel.locator("[data-gradient=plain] td").first();
  await expect(slope).toHaveText(/±/, { timeout: 30_000 });
  const value = Number.parseFloat(((await slope.textContent()) ?? "").replace("−", "-"));
  expect(value).toBeLessThan(-0.2);
  expect(value).toBeGreaterThan(-0.8);
  const chart = panel.getByRole("figure");
  await expect(chart).toHaveAccessibleName(new RegExp(en.gradients.names.dreg));
  await panel.getByRole("checkbox", { name: en.gradients.estimators }).uncheck();
  await expect(chart).not.toHaveAccessibleName(new RegExp(en.gradients.names.dreg));
  await expect(panel.locator("[data-gradient=dreg]")).toHaveCount(0);
  await panel.getByRole("checkbox", { name: en.gradients.estimators }).check();
  await expect(panel.locator("[data-gradient=dreg]")).toBeVisible();
  await room.expectTraining();

  await room.pause();
  await panel.getByRole("radio", { name: en.gradients.against.replace("{axis}", "M") }).check();
  await panel.getByRole("radio", { name: en.gradients.against.replace("{axis}", "K") }).check();
  await panel.getByRole("link", { name: /Rainforth/ }).scrollIntoViewIfNeeded();
  await room.expectAccessible();
});

test("DReG is biased where q is a mixture, and not where it is one normal", async ({ room }) => {
  await room.open("#v=1&hidden=16");
  const panel = await room.openLaboratory("mixture", en.laboratory.tabs.mixture);
  await field(panel, "K").fill("1, 3, 10");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  const last = (bias: string) => panel.locator(`[data-bias=${bias}] td`).last();
  await expect(last("normalDreg")).toHaveText("0");
  const value = async (bias: string) => Number(await last(bias).textContent());
  expect(await value("mixtureDreg")).toBeCloseTo(0.46, 2);
  expect(await value("mixtureStl")).toBeGreaterThan(1);
  expect(await value("normalStl")).toBeGreaterThan(1);
  await expect(panel.locator("[data-chart=bias]").getByRole("figure")).toHaveAccessibleName(/DReG 0\.46/);
  await field(panel, "distance").fill("0");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(last("mixtureDreg")).toHaveText("0");
  await room.pause();
  await room.expectAccessible();
});

test("a measurement is cancelled at once, and keeps what it had", async ({ room, page }) => {
  await room.open("#v=1&hidden=16");
  const panel = await room.openLaboratory("gradients", en.gradients.title);
  await field(panel, "K").fill("1, 3000");
  await field(panel, "replicates").fill("1000");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.locator("[data-chart=signal-to-noise]")).toBeVisible({ timeout: 20_000 });
  for (let i = 0; i < 10; i++) {
    const took = await page.evaluate(async (name) => {
      const [button] = [...document.querySelectorAll("button")].filter((each) => each.textContent === name);
      const start = performance.now();
      button.click();
      while (document.querySelector("form progress")) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }, en.laboratory.cancel);
    expect(took).toBeLessThan(200);
    await panel.getByRole("button", { name: en.laboratory.start }).click();
    await expect(panel.getByRole("progressbar")).toBeVisible();
  }
  const laboratories = () => page.workers().filter((worker) => worker.url().includes("laboratory")).length;
  await expect.poll(laboratories).toBe(1);
  await panel.getByRole("button", { name: en.laboratory.cancel }).click();
  await expect.poll(laboratories).toBe(0);
});

test("a measurement is taken away as numbers and as pictures", async ({ room, page }) => {
  await room.open();
  const panel = await room.openLaboratory("gradients", en.gradients.title);
  await field(panel, "K").fill("1, 10");
  await field(panel, "replicates").fill("50");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.locator("[data-gradient=plain]")).toBeVisible({ timeout: 30_000 });
  const stage = page.locator("[data-area=latent]");
  const download = async (name: string) => {
    const file = await taken(page, () => stage.getByRole("button", { name, exact: true }).click());
    return readFile(await file.path());
  };
  expect((await download("CSV")).toString()).toMatch(/^# K: 1 10$/m);
  const svg = (await download("SVG")).toString();
  expect(svg).toContain("<svg");
  expect(svg).not.toContain("var(--");
  expect((await download("PNG")).subarray(1, 4).toString()).toBe("PNG");
});

test("bad choices get one sentence, and a phone holds it all", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open();
  const panel = await room.openLaboratory("gradients", en.gradients.title);
  await field(panel, "replicates").fill("many");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByRole("alert")).toContainText("“many”");
  await expect(field(panel, "replicates")).toHaveAttribute("aria-invalid", "true");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
