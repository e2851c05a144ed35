import { expect, test } from "./page";

test("the page opens without a network once it has been visited, and never reloads itself", async ({ room, page }) => {
  let loads = 0;
  page.on("load", () => loads++);
  await room.hurry();
  await room.open("#v=1&hidden=16");
  await room.waitForSteps(5);
  // All is kept when the service worker is active.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
  await room.expectTraining();
  expect(loads).toBe(1);

  await page.context().setOffline(true);
  await room.open("?lang=zh#v=1&variant=iwae&hidden=16");
  await room.waitForSteps(5);
  await expect(room.variant("iwae")).toBeChecked();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.context().setOffline(false);
});

test("it can be installed", async ({ room, page }) => {
  await room.open();
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>("link[rel=manifest]") ?? { href: "" };
    return (await fetch(href)).json();
  });
  expect(manifest).toMatchObject({ name: "ELBO Room", display: "standalone", start_url: "./" });
  expect(manifest.icons.length).toBeGreaterThan(0);
});
