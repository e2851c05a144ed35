import { en, expect, test } from "./page";

test("a screen reader finds its way: landmarks, headings and what each picture shows", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&stepBudget=30");
  await room.expectStatus("paused");
  for (const landmark of ["banner", "main"] as const) await expect(page.getByRole(landmark)).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.app.name);
  for (const region of [
    en.app.what,
    en.app.how,
    en.app.result,
    en.terms.title,
    en.pictures.title,
    en.evaluation.title,
  ]) {
    await expect(page.getByRole("region", { name: region, exact: true })).toHaveCount(1);
  }
  for (const picture of await page.getByRole("img").all()) await expect(picture).toHaveAccessibleName(/\S/);
  for (const chart of await page.locator("[data-area=terms] figure").all())
    await expect(chart).toHaveAccessibleName(/\d/);
  for (const slider of await page.getByRole("slider").all()) {
    await expect(slider).toHaveAccessibleName(/\S/);
    expect(await slider.evaluate((input) => (input as HTMLInputElement).ariaValueText ?? "")).toMatch(/\d/);
  }
});

test("the charts can be read as tables", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&stepBudget=30");
  await room.expectStatus("paused");
  const terms = page.getByRole("region", { name: en.terms.title });
  await terms.getByRole("checkbox", { name: en.terms.asTable }).check();
  const table = terms.getByRole("table").first();
  await expect(table.getByRole("row")).toHaveCount(13);
  await expect(table.getByRole("rowheader").last()).toHaveText("30");
  await expect(table.getByRole("row").last().getByRole("cell").first()).toHaveText(/^−\d/);
});
