import type { Worker } from "@playwright/test";
import { images } from "./idx";
import { expect, type Room, test } from "./page";

const mostLost = 100; // steps

/** The worker that trains. */
async function trainer({ page }: Room): Promise<Worker> {
  await expect.poll(() => page.workers().length).toBe(1);
  return page.workers()[0];
}

/** The lowest step that the counter shows until it has passed `before`. */
async function lowestUntilPassed(room: Room, before: number): Promise<number> {
  let lowest = before;
  const passed = async () => {
    const step = await room.steps();
    lowest = Math.min(lowest, step);
    return step;
  };
  await expect.poll(passed, { timeout: 40_000, intervals: [20] }).toBeGreaterThan(before);
  return lowest;
}

/** An uncaught error, as a fault in the training code would throw it. */
async function strike(worker: Awaited<ReturnType<typeof trainer>>): Promise<void> {
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error("struck by lightning");
    });
  });
}

test("a lost WebGL context costs at most 100 steps", async ({ room }) => {
  await room.open("?backend=webgl#v=1&hidden=16&batchSize=8&gridSize=2"); // small: the GPU may be imitated
  await room.expectBackend("webgl");
  await room.waitForSteps(120);
  const worker = await trainer(room);
  const before = await room.steps();
  await worker.evaluate(() => {
    // tfjs keeps its engine on the global object.
    const { _tfengine } = globalThis as unknown as {
      _tfengine: { backend: { gpgpu: { gl: WebGL2RenderingContext } } };
    };
    _tfengine.backend.gpgpu.gl.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(room.notice("contextLost")).toBeVisible();
  expect(await lowestUntilPassed(room, before)).toBeGreaterThanOrEqual(before - mostLost);
  room.complaints = room.complaints.filter((complaint) => !/context/i.test(complaint));
});

test("a worker that throws is started again from its checkpoint", async ({ room }) => {
  await room.open("?backend=wasm");
  await room.waitForSteps(120);
  const worker = await trainer(room);
  const before = await room.steps();
  await strike(worker);
  await expect(room.notice("workerCrashed")).toContainText("struck by lightning");
  expect(await lowestUntilPassed(room, before)).toBeGreaterThanOrEqual(before - mostLost);
  room.complaints = room.complaints.filter((complaint) => !complaint.includes("struck by lightning"));
});

test("a run on dropped files goes on from its checkpoint too", async ({ room }) => {
  await room.open("?backend=wasm");
  await room.waitForSteps(5);
  await room.openFiles([images("bars-idx3-ubyte", 300, 16)]);
  await expect(room.choice("data")).toHaveValue("files");
  await room.waitForSteps(120);
  const worker = await trainer(room);
  const before = await room.steps();
  await strike(worker);
  await expect(room.notice("workerCrashed")).toBeVisible();
  expect(await lowestUntilPassed(room, before)).toBeGreaterThanOrEqual(before - mostLost);
  await expect(room.choice("data")).toHaveValue("files");
  room.complaints = room.complaints.filter((complaint) => !complaint.includes("struck by lightning"));
});

test("a worker that is killed is missed, and started again from its checkpoint", async ({ room }) => {
  await room.open("?backend=wasm");
  await room.waitForSteps(120);
  const worker = await trainer(room);
  const before = await room.steps();
  await worker.evaluate(() => self.close()).catch(() => undefined); // it may not live to answer
  await expect(room.notice("workerSilent")).toBeVisible({ timeout: 30_000 });
  expect(await lowestUntilPassed(room, before)).toBeGreaterThanOrEqual(before - mostLost);
});

test("a loss that is no number stops the run at its last good checkpoint", async ({ room }) => {
  await room.open(
    "?backend=wasm#v=1&learningRate=0.1&hidden=256,256,256,256&activation=relu&latentSize=64&batchSize=1",
  );
  await room.expectStatus("diverged");
  await expect(room.notice("diverged")).toContainText(/step \d+ .*(NaN|∞)/);
  await room.expectStill();
});

test("a part of the page whose code does not come is told of in its place", async ({ room }) => {
  const { page } = room;
  const lost = /\/(HelpDialog|PaceControls|BadgeDetails|TermsPanel)-[^/]*\.js$/;
  await page.route(lost, (route) => route.abort());
  await room.open();
  await expect(page.locator("[data-area=terms]").getByRole("alert")).toContainText("The run goes on");
  await room.expectTraining();
  await page.getByTestId("badge").click();
  await expect(page.locator(":popover-open").getByRole("alert")).toContainText("The run goes on");
  await room.expectTraining();
  expect(room.complaints.length).toBeGreaterThan(0);
  room.complaints = room.complaints.filter((complaint) => !/Failed to (load|fetch)|TypeError/.test(complaint));
});
