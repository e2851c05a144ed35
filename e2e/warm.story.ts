import type { Page } from "@playwright/test";
import whyABound from "../src/lessons/content/why-a-bound.json" with { type: "json" };
import { chinese } from "../src/locales/zh/whole";
import { warmSteps } from "../src/settings/warmStarts";
import { en, expect, type Room, test } from "./page";

const steps = warmSteps.toLocaleString("en");
const markText = en.warm.mark.replace("{step}", steps);
const beginText = en.warm.begin.replace("{step}", steps);

const mark = (page: Page) => page.getByTestId("warm");

/** The ELBO of held-out data as the run stands, nats per example. */
async function elbo(room: Room, page: Page): Promise<number> {
  await room.button(en.actions.evaluate).first().click();
  const panel = page.getByRole("region", { name: en.evaluation.title });
  const value = panel.locator("dl > div").filter({ hasText: en.evaluation.elbo }).locator("dd").first();
  await expect(value).toHaveText(/\d/, { timeout: 40_000 });
  return Number((await value.textContent())?.replace("−", "-"));
}

test("a link opens trained, says so, and trains on", async ({ room, page }) => {
  test.setTimeout(120_000);
  await room.open(`?backend=wasm#v=1&variant=iwae&stepBudget=${warmSteps + 40}&start=trained`);
  await room.waitForSteps(warmSteps);
  await expect(mark(page)).toHaveText(markText);
  await room.waitForSteps(warmSteps + 40);
  await room.expectStatus("paused");
  await expect(page).toHaveURL(/start=trained/);
  await room.expectAccessible("[data-testid=warm]");
  const trained = await elbo(room, page);

  await room.button(en.actions.reset).click();
  await expect(mark(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/start=trained/);
  await room.pause();
  expect(await room.steps()).toBeLessThan(warmSteps);
  expect(trained).toBeGreaterThan((await elbo(room, page)) + 15);
});

test("the controls begin a run trained, where there is something for its settings, and it can be taken back", async ({
  room,
  page,
}) => {
  await room.open("?backend=wasm#v=1&variant=iwae&K=3");
  await room.waitForSteps(20);
  const begin = room.button(beginText);
  await expect(page.locator("[data-area=controls]")).toContainText(
    en.warm.trainedWith.replace("{settings}", `${en.settings.K.label}: 5`),
  );
  await begin.click();
  await room.waitForSteps(warmSteps + 2);
  await expect(mark(page)).toContainText(markText);
  await expect(room.number("K")).toHaveValue("3");
  await room.notice("startedAnew").getByRole("button", { name: en.app.undo }).click();
  await expect(mark(page)).toHaveCount(0);
  await room.expectTraining();
  expect(await room.steps()).toBeLessThan(warmSteps);

  await room.setNumber("latentSize", 3);
  await expect(begin).toHaveCount(0);
});

test("a lesson sets its page trained", async ({ room, page }) => {
  await room.open("?backend=wasm#v=1&hidden=16");
  await room.waitForSteps(5);
  await page.keyboard.press("h");
  const lesson = page.locator("[data-area=lesson]");
  await lesson.getByRole("button", { name: whyABound.title.en }).first().click();
  await lesson.getByRole("button", { name: en.lessons.next, exact: true }).click();
  await room.expectNoViolation("[data-area=lesson]");
  await lesson.getByRole("button", { name: en.lessons.setTrained, exact: true }).click();
  await room.waitForSteps(warmSteps + 5);
  await expect(mark(page)).toHaveText(markText);
  await expect(lesson.getByRole("status").last()).toHaveText(en.lessons.isSet);
  await expect(page).toHaveURL(/data=linear-gaussian.*start=trained/);
});

test("a link to settings for which nothing was trained says so and begins anew", async ({ room, page }) => {
  await room.open("?backend=wasm&lang=zh#v=1&latentSize=3&start=trained");
  await expect(page.locator("li[data-problem=warmUnfit]")).toContainText(
    chinese.problems?.warmUnfit.replace("{variant}", "VAE") ?? "",
  );
  await room.expectTraining();
  expect(await room.steps()).toBeLessThan(warmSteps);
  await expect(mark(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/start=/);
});

test("weights that were used once are there without a network", async ({ room, page }) => {
  await room.open("?backend=wasm#v=1&start=trained");
  await expect(mark(page)).toBeVisible();
  await expect(page.locator("[data-area=objective] .katex").first()).toBeAttached(); // with the variant's code
  await room.variant("iwae").check({ force: true });
  await page.context().setOffline(true);
  await room.variant("vae").check({ force: true });
  await room.button(beginText).click();
  await room.waitForSteps(warmSteps);
  await page.context().setOffline(false);
  room.complaints = room.complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"));
});
