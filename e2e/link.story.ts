import { expect, Room, test } from "./page";

test("a link brings back what it was made from", async ({ room, page }) => {
  await room.open("#v=1&variant=iwae&K=7");
  await room.waitForSteps(5);
  await room.setNumber("K", 12);
  await room.setNumber("learningRate", 0.005);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/K=12.*learningRate=0\.005/);
  const { hash } = new URL(page.url());

  const other = new Room(await page.context().newPage());
  await other.open(hash);
  await other.waitForSteps(5);
  await expect(other.variant("iwae")).toBeChecked();
  await expect(other.number("K")).toHaveValue("12");
  await expect(other.number("learningRate")).toHaveValue("0.005");
  expect(new URL(other.page.url()).hash).toBe(hash);
  expect(other.complaints).toEqual([]);
});

test("the defaults need no hash", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(5);
  expect(new URL(page.url()).hash).toBe("");
});

test("a value outside its range is set to the nearest, and the page says so", async ({ room }) => {
  await room.open("#v=1&variant=iwae&K=9999");
  await expect(room.notice("outOfRange")).toContainText(/9,?999.*64/);
  await expect(room.number("K")).toHaveValue("64");
});

test("an unreadable link says so and starts on the defaults", async ({ room }) => {
  await room.open("#%E0%A4%A");
  await expect(room.notice("linkUnreadable")).toBeVisible();
  await expect(room.variant("vae")).toBeChecked();
  await room.expectTraining();
});

test("a link of another version says so", async ({ room }) => {
  await room.open("#v=99&variant=iwae");
  await expect(room.notice("linkVersion")).toContainText("99");
  await expect(room.variant("vae")).toBeChecked();
});

test("a name that the page does not have is reported, and the rest taken over", async ({ room }) => {
  await room.open("#v=1&variant=miwae&colour=red");
  await expect(room.notice("linkUnknown")).toContainText("colour");
  await expect(room.variant("miwae")).toBeChecked();
});
