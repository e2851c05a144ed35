import { en, expect, test } from "./page";

test("the film takes pictures and terms back, and a lane branches from there", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&hidden=16&stepsPerFrame=5");
  await room.waitForSteps(150);
  await page.keyboard.press("f");
  const film = page.getByRole("region", { name: en.film.title });
  const slider = film.getByRole("slider", { name: en.film.step });
  await expect(film.locator("canvas").first()).toBeVisible();
  await expect(film.getByTestId("film-step")).toHaveText(en.film.now);

  await slider.focus();
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press("ArrowLeft");
  await expect(film.getByTestId("film-step")).toHaveText(/\d/);
  const shown = Number((await film.getByTestId("film-step").textContent())?.replace(/\D/g, ""));
  const before = await room.steps();
  expect(shown).toBeLessThan(before);
  await expect(page.locator("[data-area=terms] [data-marked]")).not.toHaveCount(0);
  // The run goes on, what is shown does not.
  await room.waitForSteps(before + 10);
  await expect(film.getByTestId("film-step")).toHaveText(new RegExp(`\\b${shown}\\b`));
  await room.pause();
  await room.expectNoViolation();
  await room.button(en.actions.play).click();

  const button = film.getByRole("button", { name: /New lane from step/ });
  const from = Number((await button.textContent())?.replace(/\D/g, ""));
  expect(from).toBeLessThanOrEqual(shown);
  await button.click();
  const branched = page.getByRole("region", { name: en.lanes.title }).locator("li[data-lane=B] [data-step]");
  await expect.poll(async () => Number(await branched.getAttribute("data-step"))).toBeGreaterThan(from);
  await expect(film.getByTestId("film-step")).toHaveText(en.film.now);
});

test("closing the film shows the present again", async ({ room, page }) => {
  await room.open("#v=1&hidden=16&stepsPerFrame=5");
  await room.waitForSteps(60);
  await page.keyboard.press("f");
  const film = page.getByRole("region", { name: en.film.title });
  await film.getByRole("slider").press("Home");
  await expect(film.getByTestId("film-step")).toHaveText(/\d/);
  await room.button(en.actions.film).click();
  await expect(film).toHaveCount(0);
  await expect(page.locator("[data-area=terms] [data-marked]")).toHaveCount(0);
});
