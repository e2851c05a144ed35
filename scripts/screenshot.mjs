// Takes the README's picture from the real page: build, then `node scripts/screenshot.mjs`.
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { launchOptions } from "./browser.mjs";

const steps = 4000;
const server = await preview({ logLevel: "error" });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1.5 });
await page.goto(`${server.resolvedUrls?.local[0]}?lang=en#v=1&variant=iwae&evaluateEvery=${steps - 500}`);
await page.waitForFunction(
  (count) => Number(document.querySelector('[data-testid="step"]')?.textContent) >= count,
  steps,
  { timeout: 600_000 },
);
await page.waitForTimeout(3000); // the evaluation, and what the page had to say
await page.screenshot({ path: "docs/screenshot.png" });
await browser.close();
await server.close();
