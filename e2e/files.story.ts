import { closeSync, ftruncateSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipped, images, labels, unreadable } from "./idx";
import { expect, type Room, test } from "./page";

test("IDX files that are dropped become the data set", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(10);
  await room.drop([
    gzipped(images("train-images-idx3-ubyte", 400)),
    gzipped(labels("train-labels-idx1-ubyte", 400)),
    images("t10k-images-idx3-ubyte", 100),
    labels("t10k-labels-idx1-ubyte", 100),
  ]);
  await expect(room.choice("data")).toHaveValue("files");
  await expect(page.getByTestId("dataset")).toContainText(/400.*100.*28 × 28/);
  await room.expectTraining();
});

test("images without labels will do", async ({ room, page }) => {
  await room.open();
  await room.waitForSteps(10);
  await room.openFiles([images("bars-idx3-ubyte", 300, 16)]);
  await expect(room.choice("data")).toHaveValue("files");
  await expect(page.getByTestId("dataset")).toContainText("16 × 16");
  await room.expectTraining();
});

test("files are taken from the first moment on, and where the controls are hidden", async ({ room }) => {
  await room.open("?hide=controls");
  await room.drop(unreadable["a PNG"].files);
  await expect(room.notice(unreadable["a PNG"].problem)).toBeVisible();
});

async function expectUntouched(room: Room, before: number): Promise<void> {
  await expect(room.errors()).toHaveCount(1);
  await expect(room.choice("data")).toHaveValue("pen-digits");
  await room.expectTraining();
  expect(await room.steps()).toBeGreaterThan(before);
}

for (const [kind, { files, problem }] of Object.entries(unreadable)) {
  test(`${kind}: one sentence, and the running model untouched`, async ({ room }) => {
    await room.open();
    await room.waitForSteps(10);
    const before = await room.steps();
    await room.openFiles(files);
    await expect(room.notice(problem)).toContainText(files[0].name);
    await expectUntouched(room, before);
  });
}

test("a file of 5 GB: refused by its size, unread", async ({ room }) => {
  const path = join(tmpdir(), `large-idx3-ubyte-${process.pid}`);
  const file = openSync(path, "w");
  ftruncateSync(file, 5e9); // sparse: it takes no room on the disk
  closeSync(file);
  try {
    await room.open();
    await room.waitForSteps(10);
    const before = await room.steps();
    await room.openFiles(path);
    await expect(room.notice("fileTooLarge")).toContainText("large-idx3-ubyte");
    await expectUntouched(room, before);
  } finally {
    rmSync(path);
  }
});
