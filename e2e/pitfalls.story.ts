import type { Locator, Page } from "@playwright/test";
import { en, expect, test } from "./page";

const { name } = en.pitfalls["kl-sign"];
const mark = en.mistakes.mark.replace("{name}", name);

function stage(page: Page): Locator {
  return page.locator("[data-area=latent]");
}

function tab(page: Page, title: string): Locator {
  return page.getByRole("tab", { name: title });
}

/** The step of one of the two runs that stand side by side. */
async function stepOf(page: Page, lane: "correct" | "mistaken"): Promise<number> {
  return Number(
    await stage(page).locator(`tr[data-row=step] td[data-lane=${lane}] [data-step]`).getAttribute("data-step"),
  );
}

/** Slow enough that what the story changes costs no long run, about which the page would ask. */
const unhurried = "#v=1&hidden=16&stepsPerFrame=5";

test("a mistake is switched on, marked everywhere, and its link carries it", async ({ room, page }) => {
  await room.open(unhurried);
  await room.waitForSteps(5);
  await expect(page.getByText(mark)).toHaveCount(0);
  await tab(page, en.stage.tabs.mistakes).click();
  await stage(page).getByRole("button", { name, exact: true }).click();
  const toggle = stage(page).getByRole("switch", { name: en.mistakes.on });
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-checked", "true");
  for (const place of [en.run.title, `${en.objective.title}: VAE`, en.evaluation.title]) {
    await expect(page.getByRole("region", { name: place }).getByText(mark)).toBeVisible();
  }
  await expect.poll(() => new URL(page.url()).hash).toContain("pitfall=kl-sign");
  const download = page.waitForEvent("download");
  await page.getByRole("region", { name: en.terms.title }).getByRole("button", { name: en.terms.csv }).click();
  expect((await download).suggestedFilename()).toBe("elbo-room-vae-kl-sign-1.csv");

  await toggle.click();
  await expect(page.getByText(mark)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).hash).not.toContain("pitfall");
});

test("whichever mistake is looked at, both ways to run it are in view", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&stepBudget=5");
  await tab(page, en.stage.tabs.mistakes).click();
  const names = stage(page).locator("button[aria-current]");
  await expect(names.first()).toBeVisible();
  for (const one of await names.all()) {
    await one.click();
    await expect(stage(page).getByRole("switch", { name: en.mistakes.on })).toBeInViewport({ ratio: 1 });
    await expect(stage(page).getByRole("button", { name: en.mistakes.both })).toBeInViewport({ ratio: 1 });
  }
});

test("a link to a mistake opens beside its explanation", async ({ room, page }) => {
  await room.open("#v=1&pitfall=kl-sign");
  await expect(page.getByRole("region", { name: en.run.title }).getByText(mark)).toBeVisible();
  await expect(tab(page, en.stage.tabs.mistakes)).toHaveAttribute("aria-selected", "true");
  await expect(stage(page).getByText(en.pitfalls["kl-sign"].what)).toBeVisible();
  await room.waitForSteps(5);
});

test("the mistake of another variant brings its variant and what it takes to show", async ({ room, page }) => {
  await room.open(unhurried);
  await room.waitForSteps(5);
  await tab(page, en.stage.tabs.mistakes).click();
  await stage(page).getByRole("button", { name: en.pitfalls["axis-swap"].name }).click();
  await stage(page).getByRole("switch", { name: en.mistakes.on }).click();
  await expect(room.variant("miwae")).toBeChecked();
  await expect(room.number("K")).toHaveValue("32");
  await expect(room.number("M")).toHaveValue("2");
  await room.expectTraining();
});

test("both run side by side, keep step, and obey together", async ({ room, page }) => {
  await room.open("#v=1&hidden=32");
  await room.waitForSteps(5);
  await tab(page, en.stage.tabs.mistakes).click();
  await stage(page).getByRole("button", { name: en.mistakes.both }).click();
  await expect.poll(() => page.workers().length).toBe(2);
  await expect.poll(() => stepOf(page, "mistaken"), { timeout: 30_000 }).toBeGreaterThan(60);
  await expect.poll(() => stepOf(page, "correct")).toBeGreaterThan(30);
  expect(Math.abs((await stepOf(page, "correct")) - (await stepOf(page, "mistaken")))).toBeLessThanOrEqual(60);
  await expect(stage(page).locator("path[data-line]")).toHaveCount(2);
  const kl = stage(page).locator("tr[data-row=kl] td[data-lane]");
  const [right, wrong] = await kl.allTextContents();
  expect(wrong).not.toBe(right);
  for (const label of [en.lanes.samplesLabel, en.lanes.pairsLabel]) {
    for (const lane of [en.mistakes.lanes.correct, en.mistakes.lanes.mistaken]) {
      await expect(stage(page).getByRole("img", { name: label.replace("{lane}", lane) })).toBeVisible();
    }
  }

  await room.pause();
  await expect(stage(page).getByText(en.status.paused)).toHaveCount(2);
  await stage(page).getByRole("button", { name: en.mistakes.end }).click();
  await expect.poll(() => page.workers().length).toBe(1);
  await room.button(en.actions.play).click();
  await room.expectTraining();
});

test("a run that diverges leaves the other one running, and the page says which", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=32");
  await room.waitForSteps(2);
  await tab(page, en.stage.tabs.mistakes).click();
  await stage(page).getByRole("button", { name: en.pitfalls["naive-log-sum-exp"].name }).click();
  await stage(page).getByRole("button", { name: en.mistakes.both }).click();
  await expect(room.notice("divergedMistaken")).toContainText(en.lanes.noticeOf.replace("{lane}", "B"), {
    timeout: 30_000,
  });
  await room.expectStatus("playing");
  await room.waitForSteps(120);
  await expect(stage(page).getByText(en.status.diverged)).toHaveCount(1);
});

test("a mistake that no curve shows is seen in the noise that it recovers", async ({ room, page }) => {
  await room.open("#v=1&pitfall=noise-over-log-variance&hidden=16&stepBudget=60");
  await stage(page).getByRole("button", { name: en.mistakes.both }).click();
  const histogram = stage(page).getByRole("figure").filter({ hasText: "N(0, 1)" });
  await expect(histogram.locator("path")).toHaveCount(4); // the normal, both runs and the axis
  await expect(histogram).toContainText(/correct 0\s?%/);

  // It is no mistake in training: from one seed, on the same data and noise, both runs are the same to the last digit.
  await expect(stage(page).getByText(en.status.paused)).toHaveCount(2);
  const objectives = stage(page).locator("tr[data-row=objective] td");
  await expect(objectives.first()).toHaveText(/^−\d+/);
  const [right, wrong] = await objectives.allTextContents();
  expect(wrong).toBe(right);
});

test("ten comparisons leave no worker behind", async ({ room, page }) => {
  await room.open("#v=1&hidden=16");
  await room.waitForSteps(2);
  await tab(page, en.stage.tabs.mistakes).click();
  for (let opening = 0; opening < 10; opening++) {
    await stage(page).getByRole("button", { name: en.mistakes.both }).click();
    await expect.poll(() => page.workers().length).toBe(2);
    await stage(page).getByRole("button", { name: en.mistakes.end }).click();
    await expect.poll(() => page.workers().length).toBe(1);
  }
  await room.expectTraining();
});

test("the tabs are led by the arrow keys", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(2);
  const latent = tab(page, en.stage.tabs.latent);
  const mistakes = tab(page, en.stage.tabs.mistakes);
  await latent.focus();
  await page.keyboard.press("End");
  await expect(mistakes).toBeFocused();
  await expect(mistakes).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowRight");
  await expect(latent).toBeFocused();
  await expect(latent).toHaveAttribute("tabindex", "0");
  await expect(mistakes).toHaveAttribute("tabindex", "-1");
  await expect(page.getByRole("region", { name: en.latent.title })).toBeVisible();
});
