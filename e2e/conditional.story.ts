import { en, expect, type Room, test } from "./page";

const { conditions } = en;

/** What the panel says of a row's standard deviation. */
function spreadOf(room: Room, row: "prior" | "standard") {
  const panel = room.page.getByRole("region", { name: conditions.title });
  return panel.getByRole("figure").filter({ hasText: conditions.rows[row] }).getByRole("img").last();
}

test("a label is chosen by the keyboard, and what the model makes of it is compared with N(0, I)", async ({
  room,
  page,
}) => {
  await room.open("#v=1&stepsPerFrame=5");
  await room.waitForSteps(5);
  await room.variant("cvae").check({ force: true });
  await room.waitForSteps(60);
  await room.pause();

  const labels = page.getByRole("group", { name: conditions.label });
  await labels.getByRole("radio", { name: "0" }).focus();
  const panel = page.getByRole("region", { name: conditions.title });
  const samples = panel.getByRole("img", { name: conditions.rows.prior }).first();
  const before = await samples.screenshot();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(labels.getByRole("radio", { name: "2" })).toBeChecked();
  await expect(page.getByText(en.pictures.samplesOfLabel.replace("{label}", "2"))).toBeVisible();
  await expect.poll(async () => (await samples.screenshot()).equals(before)).toBe(false);
  await expect(spreadOf(room, "prior")).toHaveAccessibleName(/[1-9]/);
  await expect(spreadOf(room, "standard")).toHaveAccessibleName(/[1-9]/);
});

test("quadrants are revealed, and a fixed prior leaves nothing to compare with", async ({ room, page }) => {
  await room.open("#v=1&variant=cvae&baseline=true&stepsPerFrame=5");
  await room.waitForSteps(10);
  await room.choice("condition").selectOption("quadrants");
  await room.expectTraining();
  const given = (example: number, quadrants: number) =>
    page.getByRole("img", {
      name: conditions.givenLabel.replace("{example}", String(example)).replace("{quadrants}", String(quadrants)),
    });
  await expect(given(1, 1)).toBeVisible();
  await room.button(conditions.previous).click();
  await expect(given(500, 1)).toBeVisible();
  await room.button(conditions.next).click();
  await expect(given(1, 1)).toBeVisible();
  await expect(page.getByRole("img", { name: conditions.guessLabel })).toBeVisible();

  await page.getByRole("group", { name: conditions.quadrants }).getByRole("radio", { name: "3" }).check();
  await expect(given(1, 3)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain("quadrants=3");

  await room.choice("prior").selectOption("standard");
  await expect(page.getByText(conditions.same)).toBeVisible();
});

test("the evaluation tells what the wrong prior costs", async ({ room, page }) => {
  test.slow(); // 500 samples through both priors
  await room.open("#v=1&variant=cvae&stepBudget=60&hidden=32");
  await room.expectStatus("paused");
  await room.button(en.actions.evaluate).first().click();
  const table = page.getByRole("table").filter({ hasText: en.evaluation.otherwise });
  await expect(table).toBeVisible({ timeout: 90_000 });
  await expect(table.getByRole("row")).toHaveCount(3); // a heading and both priors
  const cost = table.getByRole("row", { name: en.evaluation.monteCarloStandard }).getByRole("cell").last();
  await expect(cost).toContainText("−");
});

test("a condition is chosen on a phone", async ({ room, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await room.open("#v=1&variant=cvae&stepBudget=20");
  await room.expectStatus("paused");
  await page.getByRole("group", { name: conditions.label }).getByRole("radio", { name: "7" }).check();
  await expect(page.getByText(en.pictures.samplesOfLabel.replace("{label}", "7"))).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
