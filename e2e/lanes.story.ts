import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { en, expect, Room, taken, test } from "./page";

function strip(page: Page): Locator {
  return page.getByRole("region", { name: en.lanes.title }).first();
}

function card(page: Page, letter: string): Locator {
  return strip(page).locator(`li[data-lane=${letter}]`);
}

async function stepOf(page: Page, letter: string): Promise<number> {
  return Number(await card(page, letter).locator("[data-step]").getAttribute("data-step"));
}

function action(page: Page, letter: string, name: "play" | "pause" | "step" | "reset" | "duplicate" | "pin" | "close") {
  return card(page, letter).getByRole("button", { name: en.lanes[name].replace("{lane}", letter) });
}

async function csvOf(page: Page, title: string): Promise<string> {
  const button = page.getByRole("region", { name: title }).getByRole("button", { name: en.terms.csv });
  return readFile(await (await taken(page, () => button.click())).path(), "utf8");
}

const three = "#v=1&hidden=16&stepBudget=60&lanes=3&2.variant=iwae&2.hidden=16&3.variant=miwae&3.hidden=16";

test("a lane's run is the same run alone, to the last digit", async ({ room, page }) => {
  await room.open(three);
  for (const letter of ["A", "B", "C"]) await expect(card(page, letter)).toContainText(en.status.paused);
  await card(page, "C").getByRole("button", { name: /MIWAE/ }).click();
  const inCompany = await csvOf(page, en.lanes.terms);
  expect(inCompany.split("\n").length).toBeGreaterThan(60);

  const other = new Room(await page.context().newPage());
  await other.open("#v=1&variant=miwae&hidden=16&stepBudget=60");
  await other.expectStatus("paused");
  expect(await csvOf(other.page, en.terms.title)).toBe(inCompany);
});

test("a link opens its lanes, and the page's link carries what becomes of them", async ({ room, page }) => {
  await room.open(three);
  await card(page, "B")
    .getByRole("button", { name: /IWAE · K = 5/ })
    .click();
  await expect(room.variant("iwae")).toBeChecked();
  await room.setNumber("K", 9);
  await expect.poll(() => new URL(page.url()).hash).toContain("2.K=9");
  await action(page, "C", "close").click();
  await expect(page.locator("[data-lane=C]")).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(2);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/lanes=2&2\.variant=iwae/);
  await action(page, "A", "close").click();
  await expect.poll(() => new URL(page.url()).hash).toContain("variant=iwae&K=9");
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(room.variant("iwae")).toBeChecked();
});

test("one variant beside another: they keep step, and each stands by itself when asked", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&stepsPerFrame=5");
  await room.waitForSteps(5);
  await page.keyboard.press("c");
  await strip(page).getByRole("button", { name: en.lanes.add, exact: true }).click();
  await page.getByLabel(en.lanes.variant).selectOption("ciwae");
  await page.getByRole("button", { name: en.lanes.addVariant, exact: true }).click();
  await expect(room.variant("ciwae")).toBeChecked();
  await expect.poll(() => stepOf(page, "B"), { timeout: 30_000 }).toBeGreaterThan(20);
  await expect(page.getByRole("tab", { name: en.stage.tabs.lanes })).toHaveAttribute("aria-selected", "true");
  for (const letter of ["A", "B"]) {
    for (const label of [en.lanes.planeLabel, en.lanes.gridLabel]) {
      await expect(page.getByRole("img", { name: label.replace("{lane}", letter) })).toBeVisible();
    }
  }
  await expect(page.locator("[data-area=terms] path[data-line]")).toHaveCount(2);

  await action(page, "B", "pause").click();
  await expect(card(page, "B")).toContainText(en.status.paused);
  const stood = await stepOf(page, "B");
  const before = await stepOf(page, "A");
  await expect.poll(() => stepOf(page, "A")).toBeGreaterThan(before + 5);
  expect(await stepOf(page, "B")).toBe(stood);
  await action(page, "B", "step").click();
  await expect.poll(() => stepOf(page, "B")).toBe(stood + 1);
  await action(page, "B", "reset").click();
  await expect.poll(() => stepOf(page, "B")).toBeLessThan(stood);
});

test("a knob is swept over lanes, and a curve stays as a ghost", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=16&stepsPerFrame=5");
  await room.waitForSteps(20);
  await page.keyboard.press("c");
  await action(page, "A", "pin").click();
  await strip(page).getByRole("button", { name: en.lanes.add, exact: true }).click();
  await page.getByLabel(en.lanes.values).fill("1, 5, 500");
  await page.getByRole("button", { name: en.lanes.run, exact: true }).click();
  await expect(page.locator("form p[aria-live]")).toContainText("500"); // says what was wrong, and runs nothing
  await expect(page.locator("[data-lane]")).toHaveCount(1);
  await page.getByLabel(en.lanes.values).fill("1, 5, 50");
  await page.getByRole("button", { name: en.lanes.run, exact: true }).click();
  for (const [letter, K] of [
    ["A", 1],
    ["B", 5],
    ["C", 50],
  ] as const) {
    await expect(card(page, letter)).toContainText(`K = ${K}`);
  }
  await expect.poll(() => page.workers().length).toBe(3);
  await expect(page.locator("[data-area=terms] path[data-line]")).toHaveCount(4);
  await page.getByRole("button", { name: en.lanes.unpin.replace("{name}", "A′ IWAE · K = 5") }).click();
  await expect(page.locator("[data-area=terms] path[data-line]")).toHaveCount(3);
});

test("all lanes are held against the same yardsticks", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&stepBudget=30&evaluateEvery=30&lanes=2&2.variant=iwae&2.hidden=16");
  const table = page.getByRole("table", { name: en.lanes.evaluations });
  for (const letter of ["A", "B"]) {
    for (const row of ["logLikelihood", "elbo", "gap", "kl"]) {
      await expect(table.locator(`tr[data-row=${row}] td[data-lane=${letter}]`)).toHaveText(/\d/, { timeout: 40_000 });
    }
    await expect(table.locator(`tr[data-row=evaluatedAt] td[data-lane=${letter}]`)).toHaveText("30");
  }
});

test("a lane branches from where another stands", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&stepsPerFrame=5");
  await room.waitForSteps(60);
  await page.keyboard.press("c");
  await action(page, "A", "duplicate").click();
  await expect(card(page, "B")).toBeVisible();
  await expect.poll(() => stepOf(page, "B")).toBeGreaterThan(10);
  await expect
    .poll(async () => Math.abs((await stepOf(page, "A")) - (await stepOf(page, "B"))))
    .toBeLessThanOrEqual(60);
});

test("four lanes fit a phone in the dark, and axe finds nothing", async ({ room, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open(`${three.replace("lanes=3", "lanes=4")}&4.variant=categorical-vae&4.hidden=16`);
  for (const letter of ["A", "B", "C", "D"]) await expect(card(page, letter)).toContainText(en.status.paused);
  await room.expectNoViolation();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
