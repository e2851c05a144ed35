import type { Page } from "@playwright/test";
import { en, expect, type Room, test } from "./page";

/** Tells the page that its tab is hidden, or seen again. */
async function show(page: Page, visibility: DocumentVisibilityState): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => state === "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  }, visibility);
}

/** A machine whose plug can be pulled and put back by an event. */
async function onBattery(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { charging: false });
    Object.assign(navigator, { getBattery: async () => battery });
    addEventListener("plug", () => {
      battery.charging = true;
      battery.dispatchEvent(new Event("chargingchange"));
    });
  });
}

/** Steps a second. */
async function speed(room: Room): Promise<number> {
  const before = await room.steps();
  await room.page.waitForTimeout(2000);
  return ((await room.steps()) - before) / 2;
}

// Small steps: a slice then holds many, and the share of the time shows in their number.
const small = "?backend=cpu#v=1&data=rings&hidden=16&gridSize=2&evaluateEvery=0";

test("a hidden tab rests and goes on when it is seen again", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(10);
  await show(page, "hidden");
  await room.expectStatus("paused");
  await room.expectStill();
  await show(page, "visible");
  await room.expectTraining();
});

test("a hidden tab slows where the link says so", async ({ room, page }) => {
  await room.open(`${small}&hiddenTab=slow`);
  await room.waitForSteps(200);
  const fast = await speed(room);
  await show(page, "hidden");
  const slow = await speed(room);
  expect(slow).toBeGreaterThan(0.04 * fast);
  expect(slow).toBeLessThan(0.5 * fast);
  await show(page, "visible");
  expect(await speed(room)).toBeGreaterThan(1.5 * slow);
});

test("a hidden tab goes on where an older link says so", async ({ room, page }) => {
  await room.open("#v=1&runHidden=true");
  await room.waitForSteps(10);
  await show(page, "hidden");
  await room.expectTraining();
});

test("on battery a run slows and says why, and one click lets it go on", async ({ room, page }) => {
  await onBattery(page);
  await room.open(small);
  const eased = page.getByTestId("eased");
  await expect(eased).toContainText(en.fairness.slowed);
  await room.expectNoViolation("header");
  await room.waitForSteps(50);
  const slow = await speed(room);
  await eased.getByRole("button", { name: en.fairness.full }).click();
  await expect(eased).toHaveCount(0);
  expect(await speed(room)).toBeGreaterThan(2 * slow);
  await expect(page).toHaveURL(/battery=go-on/);
});

test("on battery a run stops where the person chose so, until the power is back", async ({ room, page }) => {
  await onBattery(page);
  await room.open(small);
  await room.waitForSteps(5);
  await room.button(en.run.options).click();
  await room.choice("battery").selectOption("stop");
  await room.expectStatus("paused");
  await expect(page.getByTestId("eased")).toContainText(en.fairness.stopped);
  await page.evaluate(() => dispatchEvent(new Event("plug")));
  await room.expectTraining();
  await expect(page.getByTestId("eased")).toHaveCount(0);
});

test("a machine that says nothing of a battery has no setting for it", async ({ room }) => {
  await room.open();
  await room.button(en.run.options).click();
  await expect(room.choice("hiddenTab")).toBeVisible();
  await expect(room.choice("battery")).toHaveCount(0);
});
