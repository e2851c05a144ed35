/** The built page while four lanes train flat out: whether it stays smooth, and what the company costs them. */
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import type { Claim } from "./bench";
import { percentile95, watchFrames } from "./frames";

const root = fileURLToPath(new URL("..", import.meta.url));
/** ms until all lanes are under way, and ms that are watched then. */
const settling = 8_000;
const watched = 10_000;

const four = "#v=1&lanes=4&2.variant=beta-vae&3.variant=iwae&4.variant=miwae";

export const laneSmoothness: Claim = async ({ page }) => {
  await build({ root, logLevel: "error" });
  const server = await preview({ root });
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1280, height: 720 } });
  if (!context) throw new Error("the browser has gone; run the bench again");
  const app = await context.newPage();
  // The TypeScript runner names functions with this helper; those that are sent to the page come without it.
  await app.addInitScript("globalThis.__name = (f) => f");
  await app.goto(`${server.resolvedUrls?.local[0]}${four}`);
  await app.waitForTimeout(settling);
  const steps = () =>
    app.evaluate(() =>
      [...document.querySelectorAll("[data-lane] b[data-step]")].map((step) => Number(step.textContent)),
    );
  const before = await steps();
  const frames = await watchFrames(app, watched);
  const after = await steps();
  await context.close();
  await server.close();
  const taken = after.map((step, lane) => step - before[lane]);
  const row = (figure: string, value: number, goal: number) =>
    ({ work: "four lanes", figure, value, goal, bound: "≤" }) as const;
  return [
    row("95th percentile frame while all train, ms", percentile95(frames), 25),
    row("longest task of the page while all train, ms", Math.max(0, ...frames.longTasks), 50),
    row("steps of the fastest lane ÷ of the slowest", Math.max(...taken) / Math.min(...taken), 1.5),
  ];
};
