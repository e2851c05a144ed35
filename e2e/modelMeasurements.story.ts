import { en, expect, test } from "./page";

test("the running model's gradients are measured beside its run, encoder and decoder apart", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=16&lab=modelGradients&lab.K=1,4,16&lab.replicates=40");
  await room.waitForSteps(20);
  const panel = room.laboratory(en.modelGradients.title);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  const at = panel.getByTestId("measured-at");
  await expect(at).toBeVisible({ timeout: 40_000 });
  const step = Number(await at.getAttribute("data-step"));
  await expect(panel.getByRole("progressbar")).toHaveCount(0, { timeout: 40_000 });
  // The run has not waited, and the worker of the measurement has gone.
  await room.waitForSteps(step + 5);
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(panel.getByRole("figure").first()).toHaveAccessibleName(/\d/);
  await room.pause();
  await room.expectNoViolation();
});

test("its bounds up to many samples are estimates of log p(x)", async ({ room }) => {
  await room.open("#v=1&variant=vae&hidden=16&lab=modelBounds&lab.K=1,5,50");
  await room.waitForSteps(20);
  const panel = room.laboratory(en.modelBounds.title);
  await panel.getByRole("button", { name: en.laboratory.start }).click();
  await expect(panel.getByTestId("measured-at")).toBeVisible({ timeout: 40_000 });
  await expect(panel.getByRole("progressbar")).toHaveCount(0, { timeout: 40_000 });
  const means = panel.locator("tbody tr td:nth-of-type(1)");
  await expect(means).toHaveCount(3);
  const values = (await means.allTextContents()).map((text) => Number.parseFloat(text.replace("−", "-")));
  for (const value of values) expect(value).toBeLessThan(-50);
  expect(values).toEqual(values.toSorted((a, b) => a - b)); // more samples, a tighter bound
  await room.expectTraining();
});

test("ten measurements that are given up leave no worker behind", async ({ room, page }) => {
  await room.open("?backend=wasm#v=1&variant=iwae&hidden=16&stepBudget=5&lab=modelGradients&lab.replicates=1000");
  await room.expectStatus("paused");
  const panel = room.laboratory(en.modelGradients.title);
  const workers = () => expect.poll(() => page.workers().length, { intervals: [20] });
  for (let i = 0; i < 10; i++) {
    await panel.getByRole("button", { name: en.laboratory.start }).click();
    await workers().toBe(2);
    await panel.getByRole("button", { name: en.laboratory.cancel }).click();
    await workers().toBe(1);
  }
  await room.button(en.actions.step).click();
  await expect.poll(() => room.steps()).toBe(6);
});
