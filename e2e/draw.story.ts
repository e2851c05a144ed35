import type { Page } from "@playwright/test";
import { en, expect, type Room, test } from "./page";

const { draw } = en;

async function openPaper({ page }: Room): Promise<void> {
  await page.getByRole("tab", { name: en.stage.tabs.draw, exact: true }).click();
  await expect(page.getByRole("application", { name: draw.paper })).toBeVisible();
}

function paper(page: Page) {
  return page.getByRole("application", { name: draw.paper });
}

/** What the reading says of one number. */
function number(page: Page, id: keyof typeof draw.numbers) {
  return page.locator(`[data-number=${id}] dd`);
}

/** Draws a straight line with the mouse, from and to places in units of the paper's edges. */
async function line(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await paper(page).boundingBox();
  if (!box) throw new Error("no paper");
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
}

test("what is drawn is placed, decoded and measured against held-out data", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&stepsPerFrame=5");
  await room.waitForSteps(60);
  await openPaper(room);
  await expect(page.getByText(draw.nothing)).toBeVisible();
  await line(page, [0.5, 0.2], [0.5, 0.8]);
  await expect(paper(page).getByRole("img")).toHaveAccessibleName(/1 stroke\b/);
  await expect(number(page, "logLikelihood")).toContainText("−");
  await room.expectTraining();
  await room.pause();

  // At rest all held-out examples are measured of the model as it is, and then nothing moves any more.
  await expect(page.getByText(draw.scale.replace("{count}", "100"))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^(Less|More) likely than (all|\d+%) of the held-out data/)).toBeVisible();
  await expect(page.getByRole("img", { name: draw.reconstructionLabel })).toBeVisible();
  const plane = page.getByRole("img", { name: /^q\(z\|x\) along/ });
  const [before, placed] = [await number(page, "logLikelihood").textContent(), await plane.getAttribute("aria-label")];
  await line(page, [0.2, 0.5], [0.8, 0.5]);
  await expect(number(page, "logLikelihood")).not.toHaveText(before ?? "");
  await expect(plane).not.toHaveAccessibleName(placed ?? "");

  await room.button(draw.undo).click();
  await expect(number(page, "logLikelihood")).toHaveText(before ?? "");
  await room.button(draw.clear).click();
  await expect(page.getByText(draw.nothing)).toBeVisible();
  await room.button(draw.undo).click();
  await expect(number(page, "logLikelihood")).toHaveText(before ?? "");
});

test("a held-out example is drawn over with a pen of another width, and stays while one looks elsewhere", async ({
  room,
  page,
}) => {
  await room.open("#v=1&variant=vae&stepBudget=60");
  await room.expectStatus("paused");
  await openPaper(room);
  await room.button(draw.example).click();
  await expect(paper(page).getByRole("img")).toHaveAccessibleName(/^Held-out example 1 with 0 strokes/);
  const before = (await number(page, "logLikelihood").textContent()) ?? "";
  await line(page, [0.1, 0.1], [0.9, 0.1]);
  await expect(number(page, "logLikelihood")).not.toHaveText(before);
  const thin = (await number(page, "logLikelihood").textContent()) ?? "";
  await page.getByRole("slider", { name: draw.pen }).press("End");
  await expect(number(page, "logLikelihood")).not.toHaveText(thin);

  await page.getByRole("tab", { name: en.stage.tabs.latent }).click();
  await openPaper(room);
  await expect(paper(page).getByRole("img")).toHaveAccessibleName(/^Held-out example 1 with 1 stroke\b/);
});

test("the keyboard draws, and says where it is", async ({ room, page }) => {
  await room.open("#v=1&variant=vae&stepBudget=40");
  await room.expectStatus("paused");
  await openPaper(room);
  await paper(page).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Column 15, row 14: pen up.")).toBeAttached();
  await page.keyboard.press("Space");
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowDown");
  await expect(page.getByText("Column 15, row 20: pen down.")).toBeAttached();
  await expect(paper(page).getByRole("img")).toHaveAccessibleName(/1 stroke\b/);
  await expect(number(page, "logLikelihood")).toContainText("−");
  await room.expectStatus("paused"); // Space was the pen's
  await page.keyboard.press("Escape");
  await page.keyboard.press("Backspace");
  await expect(paper(page).getByRole("img")).toHaveAccessibleName(draw.blank);
});

test("discrete latents have bars, conditions are picked, and of several modalities one is drawn", async ({
  room,
  page,
}) => {
  test.slow(); // three models
  await room.open("#v=1&variant=categorical-vae&stepBudget=20");
  await room.expectStatus("paused");
  await openPaper(room);
  await line(page, [0.5, 0.2], [0.5, 0.8]);
  await expect(page.getByRole("img", { name: /^c₁: code/ })).toBeVisible();
  await expect(page.getByText(draw.plane)).toHaveCount(0);

  await room.variant("cvae").check({ force: true });
  await openPaper(room);
  await expect(number(page, "logLikelihood")).toContainText("−");
  const given = (await number(page, "logLikelihood").textContent()) ?? "";
  await page.getByRole("group", { name: en.conditions.label }).getByRole("radio", { name: "7" }).check();
  await expect(number(page, "logLikelihood")).not.toHaveText(given);

  await room.variant("mmvae").check({ force: true });
  await openPaper(room);
  await page.getByRole("combobox", { name: draw.modality }).selectOption({ label: en.modalities.names.display });
  await line(page, [0.5, 0.2], [0.5, 0.8]);
  await expect(page.getByRole("img", { name: draw.reconstructionLabel })).toBeVisible();
  await expect(number(page, "logLikelihood")).toContainText("−");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger draws and does not scroll", async ({ room, page }) => {
    await room.open("#v=1&variant=vae&stepBudget=30");
    await room.expectStatus("paused");
    await openPaper(room);
    await paper(page).scrollIntoViewIfNeeded();
    const box = await paper(page).boundingBox();
    if (!box) throw new Error("no paper");
    const scrolled = await page.evaluate(() => scrollY);
    const touch = await page.context().newCDPSession(page);
    const x = box.x + box.width / 2;
    const points = Array.from({ length: 8 }, (_, i) => ({ x, y: box.y + box.height * (0.2 + 0.08 * i) }));
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [points[0]] });
    for (const point of points.slice(1)) {
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    }
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await expect(paper(page).getByRole("img")).toHaveAccessibleName(/1 stroke, [2-9]/);
    await expect(number(page, "logLikelihood")).toContainText("−");
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
