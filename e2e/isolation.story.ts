import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { expect, test } from "./page";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** Serves the built page from a folder `room/`, as a host that cannot send headers of one's own. */
async function plainHost(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/room\//, "/");
    const name = normalize(path === "/" ? "index.html" : path);
    const body = await readFile(join("dist", name)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { "Content-Type": types[extname(name)] ?? "application/octet-stream" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/room/`, close: () => server.close() };
}

test("the page is isolated from other sites, so that WebAssembly may use threads", async ({ room, page }) => {
  await room.open("?backend=wasm");
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await room.waitForSteps(5);
  expect(await page.workers()[0].evaluate(() => crossOriginIsolated)).toBe(true);
});

test("on a host that sends no headers it is isolated from the second visit on", async ({ room, page }) => {
  const host = await plainHost();
  try {
    let loads = 0;
    page.on("load", () => loads++);
    await room.hurry();
    await page.goto(host.address);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    await room.waitForSteps(5);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await room.expectTraining();
    expect(loads, "the page does not load itself again").toBe(1);

    await page.goto(host.address);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await room.waitForSteps(5);
    expect(await page.workers()[0].evaluate(() => crossOriginIsolated)).toBe(true);
    // Same answers as the host's own, for what is not of the page.
    const missing = await page.evaluate(async () => (await fetch("./nothing.json")).status);
    expect(missing).toBe(404);
    room.complaints = room.complaints.filter((complaint) => !complaint.includes("404"));
  } finally {
    host.close();
  }
});
