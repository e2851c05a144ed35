import { en, expect, test } from "./page";

test("variants are one choice, gathered by what is new in their models", async ({ room, page }) => {
  await room.open("#v=1&stepBudget=20");
  await room.expectStatus("paused");
  const several = page.getByRole("group", { name: en.controls.families.multimodal });
  await expect(several.getByRole("radio")).toHaveCount(3);
  await room.variant("piwae").focus();
  await page.keyboard.press("ArrowRight"); // from the last of a family to the first of the next
  await expect(room.variant("categorical-vae")).toBeChecked();
});

test("a capacity has a field for each of its numbers", async ({ room, page }) => {
  await room.open("#v=1&variant=joint-vae&stepBudget=20");
  await room.expectStatus("paused");
  const field = (part: keyof typeof en.controls.ramp) =>
    page.getByRole("textbox", {
      name: en.controls.part
        .replace("{setting}", en.settings.capacityDiscrete.label)
        .replace("{part}", en.controls.ramp[part]),
    });
  await field("to").fill("1.1");
  await field("steps").fill("300");
  await field("steps").press("Enter");
  await expect.poll(() => new URL(page.url()).hash).toContain("capacityDiscrete=0,1.1,300");

  await field("from").fill("-2");
  await field("from").press("Enter");
  await expect(page.locator("#controls")).toContainText("-2 was set to 0");
  await expect(field("from")).toHaveValue("0");
});

test("data that a variant cannot use cannot be chosen", async ({ room, page }) => {
  await room.open("#v=1&variant=mvae&modalities=3&stepBudget=20");
  await room.expectStatus("paused");
  const option = (id: string) => room.choice("data").locator(`option[value=${id}]`);
  await expect(option("rings")).toBeDisabled();
  await expect(option("pen-digits")).toBeEnabled();
  await expect(page.getByRole("img", { name: /each of the 3 modalities/ })).toBeVisible();
  await expect(page.getByRole("textbox", { name: `${en.settings.likelihoodScale.label}: x₃` })).toHaveValue("1");
});
