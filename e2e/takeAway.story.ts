import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { en, expect, type Room, taken, test } from "./page";

const small = "?backend=wasm#v=1&variant=iwae&K=3&seed=7&stepBudget=12&hidden=16&gridSize=4";

async function openDialog(room: Room, page: Page): Promise<Locator> {
  await room.button(en.actions.takeAway).click();
  const dialog = page.getByRole("dialog", { name: en.takeAway.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Presses a button and gives the name and the path of the file that it hands over. */
async function saved(page: Page, dialog: Locator, thing: keyof typeof en.takeAway, ending: string) {
  const name = en.takeAway.save.replace("{name}", `${en.takeAway[thing]} (${ending})`);
  const download = await taken(page, () => dialog.getByRole("button", { name, exact: true }).click());
  return { name: download.suggestedFilename(), path: await download.path() };
}

test("a run is taken away as files, and its weights are brought back", async ({ room, page }) => {
  await room.open(small);
  await room.waitForSteps(12);
  await room.expectStatus("paused");
  const dialog = await openDialog(room, page);

  const script = await saved(page, dialog, "script", ".py");
  expect(script.name).toBe("elbo-room-iwae-7.py");
  expect(await readFile(script.path, "utf8")).toContain("Burda, Grosse & Salakhutdinov 2016");
  const data = await saved(page, dialog, "data", ".safetensors");
  expect(await readFile(data.path, "latin1")).toContain('"train.values"');
  const check = await saved(page, dialog, "check", ".safetensors");
  expect(await readFile(check.path, "latin1")).toContain('"terms":"{');
  const run = await saved(page, dialog, "run", ".json");
  const { settings, step, history } = JSON.parse(await readFile(run.path, "utf8"));
  expect({ ...settings, step }).toMatchObject({ variant: "iwae", K: 3, seed: 7, step: 12 });
  expect(history.at(-1).step).toBe(12);
  const weights = await saved(page, dialog, "weights", ".safetensors");
  expect(weights.name).toBe("elbo-room-iwae-7.weights.safetensors");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await room.variant("vae").check({ force: true });
  await expect(room.variant("vae")).toBeChecked();
  const again = await openDialog(room, page);
  await page.getByTestId("weights").setInputFiles(weights.path);
  await expect(again.getByRole("status")).toContainText("seed 7, at step 12");
  await again.getByRole("button", { name: en.takeAway.goOn }).click();
  await expect(room.notice("weightsOpened")).toBeVisible();
  await expect(room.variant("iwae")).toBeChecked();
  await expect(room.number("K")).toHaveValue("3");
  await room.expectStatus("paused"); // by the budget of 12 steps, which are taken
  expect(await room.steps()).toBe(12);
  await room.button(en.actions.step).click();
  await expect.poll(() => room.steps()).toBe(13);
});

test("each picture of the page is taken away, as lines or as pixels", async ({ room, page }) => {
  await room.open(small);
  await room.expectStatus("paused");
  for (const name of [/^Data flow/, /^Posterior means/, /upper row/]) {
    await expect(page.getByRole("img", { name })).toBeVisible();
  }
  const dialog = await openDialog(room, page);
  await dialog.getByText(/^Pictures on the page \(\d+\)/).click();
  const take = async (label: RegExp, ending: string) => {
    const button = dialog.getByRole("listitem").filter({ hasText: label }).getByRole("button").getByText(ending);
    const download = await taken(page, () => button.click());
    expect(download.suggestedFilename()).toMatch(/^elbo-room-iwae-7-\d+\.(svg|png)$/);
    return readFile(await download.path());
  };
  expect((await take(/Data flow/, ".svg")).toString()).toMatch(/^<svg.*q\(z\|x\).*<\/svg>$/);
  expect((await take(/Data flow/, ".png")).subarray(1, 4).toString()).toBe("PNG");
  expect((await take(/^Posterior means/, ".svg")).toString()).toContain("data:image/png;base64,");
  expect((await take(/upper row/, ".png")).length).toBeGreaterThan(100);
});

test("weights of another model, and files that hold none, cost nothing", async ({ room, page }) => {
  await room.open(small);
  await room.waitForSteps(12);
  const dialog = await openDialog(room, page);
  const weights = await saved(page, dialog, "weights", ".safetensors");

  await page
    .getByTestId("weights")
    .setInputFiles({ name: "cat.png", mimeType: "image/png", buffer: Buffer.from("‰PNG....") });
  await expect(dialog.getByRole("status")).toContainText("cat.png is no safetensors file");
  await expect(dialog.getByRole("button", { name: en.takeAway.goOn })).toHaveCount(0);
  await page.keyboard.press("Escape");

  await room.setNumber("latentSize", 5);
  await room.waitForSteps(10);
  const again = await openDialog(room, page);
  await page.getByTestId("weights").setInputFiles(weights.path);
  await again.getByRole("checkbox", { name: en.takeAway.withSettings }).uncheck();
  await again.getByRole("button", { name: en.takeAway.goOn }).click();
  await expect(room.notice("weightShape")).toContainText("encoder.mean.kernel");
  await expect(room.number("latentSize")).toHaveValue("5");
  await room.expectStatus("paused"); // by its budget, not by the file
});

test("a run that makes a mistake has no script", async ({ room, page }) => {
  await room.open("?backend=wasm#v=1&variant=vae&pitfall=kl-sign&stepBudget=5&hidden=16&gridSize=4");
  await room.waitForSteps(5);
  const dialog = await openDialog(room, page);
  await expect(dialog).toContainText("this run makes the mistake “kl-sign”");
  await expect(dialog.getByRole("button", { name: /PyTorch/ })).toBeDisabled();
});
