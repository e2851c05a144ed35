import { backendNames } from "../src/worker/protocol";
import { expect, test } from "./page";

for (const backend of backendNames) {
  test(`trains on ${backend} when that is asked for`, async ({ room }) => {
    await room.open(`?backend=${backend}`);
    await room.expectBackend(backend);
    await room.waitForSteps(5);
  });
}

test("an unknown backend is named, and another chosen", async ({ room }) => {
  await room.open("?backend=abacus");
  await expect(room.notice("backendUnknown")).toContainText("abacus");
  await room.waitForSteps(5);
});
