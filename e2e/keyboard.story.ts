import type { Locator } from "@playwright/test";
import { en, expect, test } from "./page";

const { lessons } = en;

test("everything is led by the keyboard alone, and gives the focus back", async ({ room, page }) => {
  test.setTimeout(120_000);
  const { keyboard } = page;

  /** Tabs on until the focus stands where it is wanted. */
  async function reach(target: Locator): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`The tab key never came to ${target}`);
  }

  async function press(target: Locator, stroke = "Enter"): Promise<void> {
    await reach(target);
    await keyboard.press(stroke);
  }

  async function lead(stroke: string, until: Locator, from: Locator): Promise<void> {
    await reach(from);
    for (let presses = 0; presses < 20 && !(await until.evaluate(isChosen)); presses++) await keyboard.press(stroke);
    expect(await until.evaluate(isChosen)).toBe(true);
  }

  await room.open("#v=1&hidden=16");
  await room.waitForSteps(10);
  await keyboard.press("Tab");
  await expect(room.button(en.app.skip)).toBeFocused();

  await test.step("the run", async () => {
    await press(room.button(en.actions.pause));
    await room.expectStatus("paused");
    const before = await room.steps();
    await press(room.button(en.actions.step));
    await expect.poll(() => room.steps()).toBe(before + 1);
  });

  await test.step("a variant, and K", async () => {
    await lead("ArrowRight", room.variant("iwae"), page.locator("input[name=variant]:checked"));
    const K = Number(await room.number("K").inputValue());
    await reach(room.slider("K"));
    await keyboard.press("ArrowRight");
    await expect.poll(async () => Number(await room.number("K").inputValue())).toBeGreaterThan(K);
    await press(room.button(en.actions.play), "Space");
    await room.expectTraining();
  });

  const laboratory = room.laboratory(en.bounds.title);
  const measure = laboratory.getByRole("button", { name: en.laboratory.start });
  await test.step("a measurement", async () => {
    const chosen = (list: string) => page.getByRole("tablist", { name: list }).locator("[aria-selected=true]");
    const tab = (name: string) => page.getByRole("tab", { name, exact: true });
    await lead("ArrowRight", tab(en.stage.tabs.laboratories), chosen(en.stage.title));
    await expect(tab(en.laboratory.tabs.bounds)).toBeVisible();
    await lead("ArrowRight", tab(en.laboratory.tabs.bounds), chosen(en.laboratory.title));
    await reach(laboratory.getByRole("textbox", { name: en.bounds.fields.K, exact: true }));
    await keyboard.press("ControlOrMeta+a");
    await keyboard.type("1, 5");
    await press(measure);
    await expect(laboratory.locator("tbody tr")).toHaveCount(2, { timeout: 30_000 });
  });

  await test.step("a lesson and its question", async () => {
    const lesson = page.locator("[data-area=lesson]");
    const button = (name: string) => lesson.getByRole("button", { name, exact: true });
    await expect(page.locator(":focus")).toHaveCount(1);
    const caller = await page.locator(":focus").textContent();
    await keyboard.press("h");
    await press(lesson.locator("[data-lesson=k-tightens]"));
    await press(button(lessons.next));
    await press(button(lessons.next));
    await press(lesson.getByRole("radio").first(), "Space");
    await press(button(lessons.commit));
    await expect(lesson).toContainText(lessons.youSaid.replace("{option}", ""));
    await reach(button(lessons.back));
    await keyboard.press("Escape");
    await expect(lesson).toHaveCount(0);
    await expect(page.locator(":focus")).toHaveText(caller as string);
  });

  await test.step("the film", async () => {
    const film = page.getByRole("region", { name: en.film.title });
    await reach(room.button(en.actions.film));
    await keyboard.press("Enter");
    await reach(film.getByRole("slider"));
    for (let presses = 0; presses < 3; presses++) await keyboard.press("ArrowLeft");
    await expect(film.getByTestId("film-step")).toHaveText(/\d/);
    await keyboard.press("Escape");
    await expect(film).toHaveCount(0);
    await expect(room.button(en.actions.film)).toBeFocused();
  });

  await test.step("a slow step", async () => {
    await press(room.button(en.actions.slowStep));
    const moment = page.getByTestId("moment");
    await expect(moment).toHaveAttribute("data-moment", "example");
    await keyboard.press("ArrowRight");
    await expect(moment).toHaveAttribute("data-moment", "encode");
    await keyboard.press("Escape");
    await expect(moment).toHaveCount(0);
    await expect(room.button(en.actions.slowStep)).toBeFocused();
  });

  await test.step("what to take away, and the shortcuts", async () => {
    await press(room.button(en.actions.takeAway));
    const coming = page.waitForEvent("download");
    const script = en.takeAway.save.replace("{name}", `${en.takeAway.script} (.py)`);
    await press(page.getByRole("dialog").getByRole("button", { name: script }));
    expect((await coming).suggestedFilename()).toBe("elbo-room-iwae-1.py");
    await keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(room.button(en.actions.takeAway)).toBeFocused();
    await keyboard.press("?");
    await expect(page.getByRole("dialog")).toContainText(en.actions.step);
    await keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(room.button(en.actions.takeAway)).toBeFocused();
  });

  await test.step("a second lane", async () => {
    await keyboard.press("c");
    const strip = page.getByRole("region", { name: en.lanes.title }).first();
    const add = strip.getByRole("button", { name: en.lanes.add, exact: true });
    const way = page.getByRole("button", { name: en.lanes.addVariant, exact: true });
    await press(add);
    await expect(way).toBeVisible();
    await reach(page.getByLabel(en.lanes.variant));
    await keyboard.press("Escape");
    await expect(way).toBeHidden();
    await expect(add).toBeFocused();
    await keyboard.press("Enter");
    await press(way);
    await expect(strip.locator("[data-lane=B]")).toBeVisible();
    await expect(add).toBeFocused();
  });
});

function isChosen(element: Element): boolean {
  return element instanceof HTMLInputElement ? element.checked : element.getAttribute("aria-selected") === "true";
}
