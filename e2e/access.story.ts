import { en, expect, test } from "./page";

for (const variant of ["miwae", "categorical-vae"]) {
  test(`axe finds nothing with ${variant}`, async ({ room }) => {
    await room.open(`#v=1&variant=${variant}&stepBudget=30&seed=-1`); // with a notice on the screen
    await room.expectStatus("paused");
    await expect(room.notice("outOfRange")).toBeVisible();
    await room.expectAccessible();
  });
}

test("a run is led by the keyboard alone", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae");
  await room.waitForSteps(10);
  await page.keyboard.press("Tab");
  await expect(room.button(en.app.skip)).toBeFocused();

  /** Tabs on until the focus stands where it is wanted. */
  async function reach(target: ReturnType<typeof room.button>): Promise<void> {
    for (let presses = 0; presses < 100; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The tab key never came to ${target}`);
  }

  await reach(room.button(en.actions.pause));
  await page.keyboard.press("Enter");
  await room.expectStatus("paused");

  const before = await room.steps();
  await reach(room.button(en.actions.step));
  await page.keyboard.press("Enter");
  await expect.poll(() => room.steps()).toBe(before + 1);

  const K = Number(await room.number("K").inputValue());
  await reach(room.slider("K"));
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Number(await room.number("K").inputValue())).toBeGreaterThan(K);

  await reach(room.button(en.actions.play));
  await page.keyboard.press("Space");
  await room.expectTraining();
});

test("the shortcuts are listed, and the list can be left", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(5);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText(en.actions.step);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("nothing is wider than a phone", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open();
  await room.waitForSteps(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
