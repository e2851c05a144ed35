/** The built page while it trains flat out: how soon it takes its first step, and whether it stays smooth. */
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { build, preview } from "vite";
import type { Claim } from "./bench";
import { median } from "./clock";

const root = fileURLToPath(new URL("..", import.meta.url));
const loads = 5;
/** ms that are watched. */
const watched = 10_000;

/** ms in which garbage collections are watched. */
const traced = 60_000;

/** What the page's own clock saw. */
interface Watch {
  readonly frames: number[];
  readonly tasks: number[];
}

export const pageSmoothness: Claim = async ({ page }) => {
  await build({ root, logLevel: "error" });
  const server = await preview({ root });
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1280, height: 720 } });
  if (!context) throw new Error("the browser has gone; run the bench again");
  const app = await context.newPage();
  // The TypeScript runner names functions with this helper; those below are sent to the page without it.
  await app.addInitScript("globalThis.__name = (f) => f");
  await app.addInitScript(() => {
    const NativeWorker = Worker;
    // The first report of a step, as the page hears it.
    globalThis.Worker = class extends NativeWorker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
          const { type, step } = data as { type: string; step: number };
          if (type === "progress" && step > 0) (globalThis as { firstStep?: number }).firstStep ??= performance.now();
        });
      }
    };
  });
  const address = server.resolvedUrls?.local[0] as string;
  const firsts: number[] = [];
  for (let load = 0; load <= loads; load++) {
    await app.goto(address);
    await app.waitForFunction("globalThis.firstStep");
    if (load > 0) firsts.push(await app.evaluate(() => (globalThis as unknown as { firstStep: number }).firstStep));
    await app.waitForTimeout(1500);
  }
  await app.waitForTimeout(3000);
  const { frames, tasks } = await app.evaluate(
    (ms) =>
      new Promise<Watch>((resolve) => {
        const seen: { frames: number[]; tasks: number[] } = { frames: [], tasks: [0] };
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) seen.tasks.push(duration);
        }).observe({ type: "longtask" });
        const start = performance.now();
        let last = start;
        const tick = (now: number) => {
          seen.frames.push(now - last);
          last = now;
          if (now - start < ms) requestAnimationFrame(tick);
          else resolve(seen);
        };
        requestAnimationFrame(tick);
      }),
    watched,
  );
  const pauses = await collections(app);
  await context.close();
  await server.close();
  const sorted = frames.sort((a, b) => a - b);
  const row = (figure: string, value: number, goal: number) =>
    ({ work: "page", figure, value, goal, bound: "≤" }) as const;
  return [
    row("first training step after navigation, warm load, ms", median(firsts), 600),
    row("95th percentile frame while training, ms", sorted[Math.floor(0.95 * sorted.length)], 20),
    row("longest task of the page while training, ms", Math.max(...tasks), 50),
    row("longest garbage collection of page or worker, ms", Math.max(0, ...pauses), 20),
  ];
};

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
