import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { en, expect, taken, test } from "./page";

const words = en.relaxedGradients;

const field = (panel: Locator, id: keyof typeof words.fields) =>
  panel.getByRole("textbox", { name: words.fields[id], exact: true });

const number = (text: string | null) => Number.parseFloat((text ?? "").replaceAll(",", ""));

test("a lower temperature trades bias for variance", async ({ room }) => {
  await room.open();
  const panel = await room.openLaboratory("relaxation", words.title);
  await expect(panel).toContainText(en.laboratory.none);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByTestId("least-error")).toBeVisible({ timeout: 30_000 });
  const column = async (nth: number) =>
    (await panel.locator(`tbody tr > :nth-child(${nth})`).allTextContents()).map(number);
  const variances = await column(3);
  expect(variances).toHaveLength(7);
  expect(variances).toEqual(variances.toSorted((a, b) => b - a));
  // At the lowest temperatures the bias is lost in noise.
  const biases = (await column(2)).slice(2);
  expect(biases).toEqual(biases.toSorted((a, b) => a - b));

  await panel.getByRole("radio", { name: words.straightThrough }).check();
  expect((await column(2))[0]).toBeGreaterThan(1);
  const figure = panel.getByRole("figure", { name: new RegExp(`^${words.straightThrough}`) });
  await expect(figure).toBeVisible();
  await room.expectTraining();

  await room.pause();
  await panel.getByRole("link", { name: /Bengio/ }).scrollIntoViewIfNeeded();
  await room.expectAccessible();
});

test("a measurement of relaxed gradients sharpens as it runs, and ends at once", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&lab=relaxation&lab.temperatures=0.5,1&lab.replicates=10000000");
  const panel = room.laboratory(words.title);
  const laboratories = () => page.workers().filter((worker) => worker.url().includes("laboratory")).length;
  for (let i = 0; i < 10; i++) {
    await panel.getByRole("button", { name: en.laboratory.start }).click();
    await expect(panel.locator("tbody tr")).toHaveCount(2);
    const took = await page.evaluate(async (name) => {
      const [button] = [...document.querySelectorAll("button")].filter((each) => each.textContent === name);
      const start = performance.now();
      button.click();
      while (document.querySelector("form progress")) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }, en.laboratory.cancel);
    expect(took).toBeLessThan(200);
    await expect.poll(laboratories).toBe(0);
  }
  await expect(panel.locator("[data-chart=relaxation-error]")).toBeVisible();
});

test("relaxed gradients are taken away as numbers and as pictures", async ({ room, page }) => {
  await room.open("#v=1&lab=relaxation&lab.temperatures=0.5,1&lab.replicates=500");
  const panel = room.laboratory(words.title);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByTestId("least-error")).toBeVisible({ timeout: 30_000 });
  const download = async (name: string) => {
    const button = page.locator("[data-area=latent]").getByRole("button", { name, exact: true });
    return readFile(await (await taken(page, () => button.click())).path());
  };
  const csv = (await download("CSV")).toString();
  expect(csv).toMatch(/^# replicates: 500$/m);
  expect(csv.trimEnd().split("\n").at(-1)).toMatch(/^1(,[\d.e-]+){8}$/);
  const svg = (await download("SVG")).toString();
  expect(svg).toContain("<svg");
  expect(svg).not.toContain("var(--");
  expect((await download("PNG")).subarray(1, 4).toString()).toBe("PNG");
});

test("the laboratory of relaxation refuses in one sentence, on a phone as well", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open();
  const panel = await room.openLaboratory("relaxation", words.title);
  await field(panel, "temperatures").fill("0.5, cold");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByRole("alert")).toContainText("“0.5, cold”");
  await expect(field(panel, "temperatures")).toHaveAttribute("aria-invalid", "true");
  await field(panel, "temperatures").fill("0.5, 1");
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByTestId("least-error")).toBeVisible({ timeout: 30_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
