import { en, expect, test } from "./page";

test("discrete latents train, and the page shows what their codes stand for", async ({ room, page }) => {
  await room.open("#v=1&variant=categorical-vae&categories=10");
  await room.waitForSteps(60);
  const panel = page.getByRole("region", { name: en.codes.title });
  const table = panel.getByRole("table", { name: en.codes.byLabel });
  await expect(table.getByRole("row")).toHaveCount(11); // a heading and ten codes
  const counted = await table.locator("tbody td").allTextContents();
  expect(counted.map(Number).reduce((sum, count) => sum + count, 0)).toBe(500);

  await room.setNumber("temperature", 0.3);
  await room.expectTraining();
  await expect.poll(() => new URL(page.url()).hash).toContain("temperature=0.3");

  await room.variant("vae").check({ force: true });
  await room.expectTraining();
  await expect(page.getByRole("region", { name: en.latent.title })).toBeVisible();
  await expect(panel).toHaveCount(0);
});
