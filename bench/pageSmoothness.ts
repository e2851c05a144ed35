/** The built page while it trains flat out: how soon it takes its first step, and whether it stays smooth. */
import type { Page } from "@playwright/test";
import type { Claim } from "./bench";
import { firstStepOf, onBuiltPage } from "./builtPage";
import { median } from "./clock";
import { percentile95, watchFrames } from "./frames";

const loads = 5;
/** ms that are watched. */
const watched = 10_000;

/** ms in which garbage collections are watched. */
const traced = 60_000;

export const pageSmoothness: Claim = ({ page }) =>
  onBuiltPage(page.context().browser(), async ({ address, visitor }) => {
    const app = await (await visitor()).newPage();
    const firsts: number[] = [];
    for (let load = 0; load <= loads; load++) {
      await app.goto(address);
      const first = await firstStepOf(app);
      if (load > 0) firsts.push(first);
      await app.waitForTimeout(1500);
    }
    await app.waitForTimeout(3000);
    const frames = await watchFrames(app, watched);
    const pauses = await collections(app);
    const row = (figure: string, value: number, goal: number) =>
      ({ work: "page", figure, value, goal, bound: "≤" }) as const;
    return [
      row("first training step after navigation, warm load, ms", median(firsts), 600),
      row("95th percentile frame while training, ms", percentile95(frames), 20),
      row("longest task of the page while training, ms", Math.max(0, ...frames.longTasks), 50),
      row("longest garbage collection of page or worker, ms", Math.max(0, ...pauses), 20),
    ];
  });

/** ms of each garbage collection that stopped the page or its worker. */
async function collections(app: Page): Promise<number[]> {
  const browser = app.context().browser();
  if (!browser) return [];
  await browser.startTracing(app, { categories: ["devtools.timeline", "v8"] });
  await app.waitForTimeout(traced);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly { name: string; ph: string; dur?: number }[];
  };
  return trace.traceEvents
    .filter(({ name, ph }) => ph === "X" && (name === "MinorGC" || name === "MajorGC"))
    .map(({ dur = 0 }) => dur / 1000);
}
