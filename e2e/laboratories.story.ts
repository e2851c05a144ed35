import { en, expect, Room, test } from "./page";

const shown = (room: Room, id: "gradients" | "bounds" | "relaxation") =>
  room.page.getByRole("tab", { name: en.laboratory.tabs[id], exact: true, selected: true });

test("a link brings back the laboratory and what stands in its fields", async ({ room, page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await room.open("#v=1&variant=iwae");
  const panel = await room.openLaboratory("bounds", en.bounds.title);
  await panel.getByRole("textbox", { name: en.bounds.fields.K, exact: true }).fill("1, 10");
  await panel.getByRole("combobox", { name: en.bounds.fields.proposal }).selectOption("bad");
  await expect.poll(() => new URL(page.url()).hash).toBe("#v=1&variant=iwae&lab=bounds&lab.proposal=bad&lab.K=1,10");
  const stage = page.locator("[data-area=latent]");
  await stage.getByRole("button", { name: en.laboratory.link, exact: true }).click();
  await expect(room.notice("copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());

  const other = new Room(await page.context().newPage());
  await other.page.goto(link);
  await expect(shown(other, "bounds")).toBeVisible();
  const copy = other.laboratory(en.bounds.title);
  await expect(copy.getByRole("textbox", { name: en.bounds.fields.K, exact: true })).toHaveValue("1, 10");
  await expect(copy.getByRole("combobox", { name: en.bounds.fields.proposal })).toHaveValue("bad");
  await expect(copy).toContainText(en.laboratory.none);
  await copy.getByRole("button", { name: en.laboratory.start }).click();
  await expect(copy.locator("tbody tr")).toHaveCount(2, { timeout: 30_000 });
  expect(new URL(other.page.url()).hash).toBe(new URL(link).hash);
  expect(other.complaints).toEqual([]);
});

test("fields stay while another tab is looked at, and a closed laboratory leaves the link", async ({ room, page }) => {
  await room.open();
  const panel = await room.openLaboratory("gradients", en.gradients.title);
  const K = panel.getByRole("textbox", { name: en.gradients.fields.K, exact: true });
  await K.fill("1, 7");
  await page.getByRole("tab", { name: en.stage.tabs.latent, exact: true }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  await page.getByRole("tab", { name: en.stage.tabs.laboratories, exact: true }).click();
  await expect(K).toHaveValue("1, 7");
  await expect.poll(() => new URL(page.url()).hash).toBe("#v=1&lab=gradients&lab.K=1,7");

  await page.evaluate(() => {
    location.hash = "#v=1&lab=relaxation&lab.power=2";
  });
  await expect(shown(room, "relaxation")).toBeVisible();
  const power = page.getByRole("textbox", { name: en.relaxedGradients.fields.power, exact: true });
  await expect(power).toHaveValue("2");
});

test("what a link asks of a laboratory and cannot have is said, and the rest taken over", async ({ room, page }) => {
  await room.open("#v=1&lab=gradients&lab.K=1,ten&lab.M=2&lab.colour=red");
  await expect(room.notice("numberList")).toContainText("“1,ten”");
  await expect(room.notice("linkUnknown")).toContainText("lab.colour");
  await expect(shown(room, "gradients")).toBeVisible();
  const panel = room.laboratory(en.gradients.title);
  await expect(panel.getByRole("textbox", { name: en.gradients.fields.M, exact: true })).toHaveValue("2");
  await expect(panel.getByRole("textbox", { name: en.gradients.fields.K, exact: true })).not.toHaveValue(/ten/);
  await page.goto("about:blank");
  await room.open("#v=1&lab=kitchen");
  await expect(room.notice("linkLaboratory")).toContainText("kitchen");
  await expect(page.getByRole("tab", { name: en.stage.tabs.latent, selected: true })).toBeVisible();
});
