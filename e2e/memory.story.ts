import { expect, test } from "./page";

const large = "#v=1&variant=beta-vae&penalty=capacity&batchSize=512&hidden=1024,1024,1024,1024";

test("a setting that does not fit the memory is refused with the sum, and the run goes on", async ({ room }) => {
  await room.open(`?backend=wasm${large}`);
  await room.waitForSteps(2);
  const before = await room.number("K").inputValue();
  await room.setNumber("K", 64);
  await expect(room.notice("tooLarge")).toContainText(/512 .*needs 1\.\d+ GB \(.*\+.*\+.*\).* at most 1\.3 GB/);
  await expect(room.number("K")).toHaveValue(before);
  await room.expectTraining();
  await room.setNumber("K", 2);
  await expect(room.number("K")).toHaveValue("2");
  await room.expectTraining();
});

test("a link that asks for more than fits starts on smaller sizes", async ({ room }) => {
  await room.open(`?backend=wasm${large}&K=64`);
  await expect(room.notice("tooLarge")).toBeVisible();
  await room.waitForSteps(5);
  await expect(room.number("K")).toHaveValue("1");
});
