import { en, expect, test } from "./page";

test("a model trains as soon as the page is open", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(20);
  await room.expectStatus("playing");
  await expect(page.locator("[data-area=terms] path[data-line]").first()).toBeVisible();
  const grid = page.locator("[data-area=latent] canvas").last();
  const isDrawn = () =>
    grid.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return new Set(data).size > 20; // shades, so not one flat colour
    });
  await expect.poll(isDrawn).toBe(true);
});

test("a chart is read where the pointer comes in, and where the keyboard goes", async ({ room, page }) => {
  await room.open("#v=1&stepBudget=60");
  await room.expectStatus("paused");
  const chart = page.locator("[data-area=terms] figure").first();
  const plot = await chart.boundingBox();
  if (!plot) throw new Error("the chart has no box");
  const readStep = async () => Number((await chart.locator("th").first().textContent())?.replace(/\D/g, ""));
  // A reading stays at its step while rows are added, so the last ones must be drawn.
  await expect(chart.locator("svg").getByText("60", { exact: true })).toBeVisible();
  // One movement from elsewhere: the reading must not need a second.
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
  await expect.poll(readStep).toBeGreaterThan(15);
  expect(await readStep()).toBeLessThan(45);

  await page.mouse.move(0, 0);
  await expect(chart.locator("table")).toBeHidden();
  await chart.getByRole("application").focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  await expect.poll(readStep).toBe(4);
});

test("K and the learning rate reach the running model without a new run", async ({ room }) => {
  await room.open("#v=1&variant=iwae");
  await room.waitForSteps(20);
  const before = await room.steps();
  await room.setNumber("K", 16);
  await room.setNumber("learningRate", 0.0005);
  await room.expectTraining();
  expect(await room.steps()).toBeGreaterThan(before);
  await expect(room.number("K")).toHaveValue("16");
  await expect(room.notice("startedAnew")).toHaveCount(0);
});

test("another variant begins a new run, brings its own knobs, and can be taken back", async ({ room }) => {
  await room.open("#v=1&stepBudget=60");
  await expect(room.slider("M")).toHaveCount(0);
  await room.expectStatus("paused");
  await room.variant("miwae").check({ force: true });
  await expect(room.notice("startedAnew")).toBeVisible();
  await expect(room.slider("K")).toBeVisible();
  await expect(room.slider("M")).toBeVisible();
  await room.waitForSteps(10);

  await room.button(en.app.undo).click();
  await expect(room.notice("restored")).toBeVisible();
  await expect(room.variant("vae")).toBeChecked();
  await expect(room.slider("M")).toHaveCount(0);
});

test("a change that needs new weights asks first, once there is much to lose", async ({ room }) => {
  await room.open();
  await room.waitForSteps(520);
  const before = await room.steps();
  await room.choice("activation").selectOption("relu");
  await room.button(en.controls.keep).click();
  await expect(room.choice("activation")).toHaveValue("tanh");
  expect(await room.steps()).toBeGreaterThanOrEqual(before);

  await room.choice("activation").selectOption("relu");
  await room.button(en.controls.giveUp).last().click();
  await expect(room.notice("startedAnew")).toBeVisible();
  await expect(room.choice("activation")).toHaveValue("relu");
  await room.expectTraining();
});

test("pause holds, a step takes one, reset starts anew", async ({ room }) => {
  await room.open();
  await room.waitForSteps(30);
  await room.pause();
  await room.expectStill();

  const before = await room.steps();
  await room.button(en.actions.step).click();
  await expect.poll(() => room.steps()).toBe(before + 1);
  await room.expectStill();

  await room.button(en.actions.reset).click();
  await expect.poll(() => room.steps()).toBeLessThan(before);
});

test("a spent step budget pauses the run", async ({ room }) => {
  await room.open("#v=1&stepBudget=40");
  await room.expectStatus("paused");
  await expect(room.notice("budgetSpent")).toContainText("40");
  expect(await room.steps()).toBe(40);
  await room.expectStill();
});

test("an evaluation on demand says what log p̂(x) is", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(20);
  await room.button(en.actions.evaluate).first().click();
  const panel = page.getByRole("region", { name: en.evaluation.title });
  const row = panel.locator("dl > div").filter({ hasText: en.evaluation.logLikelihood.replace("{samples}", "500") });
  await expect(row.locator("dd")).toHaveText(/^[−-]\d+(\.\d+)?$/, { timeout: 30_000 });
});
