// Takes the README's pictures from the real page: `npm run pictures` all of them, `npm run pictures -- lesson phone` some.
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { launchOptions } from "./browser.mjs";

/**
 * @typedef {object} Picture
 * @property {string} link
 * @property {number} steps from which on it is taken
 * @property {boolean} [isPhone]
 * @property {"light" | "dark" | "projector"} [theme]
 * @property {(page: import("@playwright/test").Page) => Promise<unknown>} [prepare] what a person does before
 */

/** @type {Record<string, Picture>} by the name of its file in `docs/` */
const pictures = {
  screenshot: { link: "?lang=en#v=1&variant=iwae&evaluateEvery=2000", steps: 2200 },
  lanes: {
    link: "?lang=en#v=1&lanes=3&evaluateEvery=400&2.variant=iwae&2.K=5&3.variant=beta-vae&3.beta=4",
    steps: 600,
  },
  laboratory: {
    link: "?lang=en#v=1&variant=iwae&lab=bounds",
    steps: 1000,
    prepare: async (page) => {
      const stage = page.locator("[data-area=latent]");
      await stage.getByRole("button", { name: "Measure" }).click();
      await stage.getByRole("progressbar").waitFor({ state: "detached", timeout: 120_000 });
    },
  },
  lesson: {
    link: "?lang=en&lesson=k-tightens#v=1&variant=iwae",
    steps: 1000,
    prepare: async (page) => {
      const next = page.locator("[data-area=lesson]").getByRole("button", { name: "Next", exact: true });
      for (let turns = 0; turns < 2; turns++) await next.click();
    },
  },
  lecture: {
    link: "?lang=en#v=1&variant=iwae",
    steps: 500,
    theme: "projector",
    prepare: (page) => page.keyboard.press("p"),
  },
  phone: { link: "?lang=en#v=1&variant=miwae", steps: 500, isPhone: true, theme: "dark" },
};

/** Waits until the run has taken so many steps. @param {import("@playwright/test").Page} page @param {number} steps */
async function trained(page, steps) {
  const hasTaken = (/** @type {number} */ count) =>
    Number(document.querySelector('[data-testid="step"]')?.getAttribute("data-step")) >= count;
  await page.waitForFunction(hasTaken, steps, { timeout: 120_000 });
}

const chosen = process.argv.slice(2);
const server = await preview({ logLevel: "error" });
const browser = await chromium.launch(launchOptions());
for (const [name, { link, steps, isPhone = false, theme = "light", prepare }] of Object.entries(pictures)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const viewport = isPhone ? { width: 390, height: 844 } : { width: 1280, height: 720 };
  const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
  await page.addInitScript((chosen) => localStorage.setItem("elbo-room.theme", chosen), theme);
  await page.goto(`${server.resolvedUrls?.local[0]}${link}`);
  await trained(page, steps);
  await prepare?.(page);
  await page.waitForTimeout(3000); // the evaluation, and what the page had to say
  await page.screenshot({ path: `docs/${name}.png` });
  await page.close();
  console.log(`docs/${name}.png`);
}
await browser.close();
await server.close();
