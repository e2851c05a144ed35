/** The built page while four lanes train flat out: whether it stays smooth, and what the company costs them. */
import type { Claim } from "./bench";
import { onBuiltPage } from "./builtPage";
import { percentile95, watchFrames } from "./frames";

/** ms until all lanes are under way, and ms that are watched then. */
const settling = 8_000;
const watched = 10_000;

const four = "#v=1&lanes=4&2.variant=beta-vae&3.variant=iwae&4.variant=miwae";

export const laneSmoothness: Claim = ({ page }) =>
  onBuiltPage(page.context().browser(), async ({ address, visitor }) => {
    const app = await (await visitor()).newPage();
    await app.goto(`${address}${four}`);
    await app.waitForTimeout(settling);
    const steps = () =>
      app.evaluate(() =>
        [...document.querySelectorAll("[data-lane] b[data-step]")].map((step) => Number(step.textContent)),
      );
    const before = await steps();
    const frames = await watchFrames(app, watched);
    const after = await steps();
    const taken = after.map((step, lane) => step - before[lane]);
    const row = (figure: string, value: number, goal: number) =>
      ({ work: "four lanes", figure, value, goal, bound: "≤" }) as const;
    return [
      row("95th percentile frame while all train, ms", percentile95(frames), 25),
      row("longest task of the page while all train, ms", Math.max(0, ...frames.longTasks), 50),
      row("steps of the fastest lane ÷ of the slowest", Math.max(...taken) / Math.min(...taken), 1.5),
    ];
  });
