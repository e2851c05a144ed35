/** The built page on a visitor's first load, on this processor and on one that is four times slower: what it costs until it trains. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Claim } from "./bench";
import { type BuiltPage, firstStepOf, onBuiltPage } from "./builtPage";
import { median } from "./clock";
import { watchFrames } from "./frames";
import type { Row } from "./table";

/** Slow ones take four times as long. */
const loads = { page: 5, "page, 4× slower": 3 };
/** ms in which the page goes on moving after all its panels have come. */
const settling = 2_000;
/** ms that are watched while it trains. */
const watched = 10_000;

/** Times in ms since navigation. */
interface Load {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly firstStep: number;
  /** ms of tasks of the page's thread beyond 50 ms each, from the first paint until all panels stand. */
  readonly blocked: number;
  /** Sum of all layout shifts. */
  readonly shift: number;
  /** Files that were asked for before the first step, in kB of 1000 bytes, gzipped as hosts send them. */
  readonly transferred: number;
}

/** How much slower the page's thread is made. Workers keep their speed, so that training goes on as it does here. */
const slowdowns = { page: 1, "page, 4× slower": 4 };

/** Where Lighthouse begins to call a page good: on a desktop, and on a phone whose processor it slows down as much. */
type Goals = Readonly<Record<keyof typeof slowdowns, number>>;

const figures: readonly { readonly figure: string; readonly of: keyof Load; readonly goals: Goals }[] = [
  { figure: "first contentful paint, cold load, ms", of: "firstPaint", goals: { page: 934, "page, 4× slower": 1800 } },
  {
    figure: "largest contentful paint, cold load, ms",
    of: "largestPaint",
    goals: { page: 1200, "page, 4× slower": 2500 },
  },
  { figure: "first training step, cold load, ms", of: "firstStep", goals: { page: 1000, "page, 4× slower": 2500 } },
  {
    figure: "total blocking time until all panels stand, ms",
    of: "blocked",
    goals: { page: 150, "page, 4× slower": 200 },
  },
  { figure: "cumulative layout shift", of: "shift", goals: { page: 0.1, "page, 4× slower": 0.1 } },
  { figure: "kB before the first step, gzipped", of: "transferred", goals: { page: 500, "page, 4× slower": 500 } },
];

export const pageBudget: Claim = ({ page }) =>
  onBuiltPage(page.context().browser(), async (built) => {
    const rows: Row[] = [];
    for (const work of Object.keys(slowdowns) as (keyof typeof slowdowns)[]) {
      const seen: Load[] = [];
      let app: Page | undefined;
      for (let load = 0; load < loads[work]; load++) {
        await app?.context().close();
        app = await (await built.visitor()).newPage();
        seen.push(await coldLoad(built, app, slowdowns[work]));
      }
      for (const { figure, of, goals } of figures) {
        rows.push({ work, figure, value: median(seen.map((load) => load[of])), goal: goals[work], bound: "≤" });
      }
      if (!app) continue;
      const { longTasks } = await watchFrames(app, watched);
      const share = longTasks.reduce((sum, task) => sum + task, 0) / watched;
      rows.push({ work, figure: "share of long tasks while training", value: share, goal: 0.1, bound: "≤" });
      if (work === "page") rows.push(...(await accessibility(app)));
      await app.context().close(); // it trains, and would take a core from the next
    }
    return rows;
  });

async function coldLoad({ address, server }: BuiltPage, app: Page, slowdown: number): Promise<Load> {
  const devtools = await app.context().newCDPSession(app);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await app.addInitScript(watchLoad);
  // Counted at the server: a page does not see what its workers fetch.
  const asked: { readonly file: string; readonly at: number }[] = [];
  const note = ({ url = "/" }: { url?: string }) => {
    asked.push({ file: new URL(url, address).pathname, at: Date.now() });
  };
  server.httpServer.on("request", note);
  await app.goto(address);
  const firstStep = await firstStepOf(app);
  await app.waitForFunction("load.standing");
  await app.waitForTimeout(settling);
  server.httpServer.off("request", note);
  const { origin, firstPaint, largestPaint, standing, tasks, shifts } = await app.evaluate(() => ({
    ...(globalThis as unknown as { load: Seen }).load,
    origin: performance.timeOrigin,
  }));
  const files = new Set(asked.filter(({ at }) => at <= origin + firstStep).map(({ file }) => file));
  return {
    firstPaint,
    largestPaint,
    firstStep,
    blocked: tasks
      .filter(({ start }) => firstPaint <= start && start <= (standing ?? 0))
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shift: shifts.reduce((sum, shift) => sum + shift, 0),
    transferred: [...files].reduce((sum, file) => sum + weight(join(server.config.build.outDir, file)), 0) / 1000,
  };
}

/** Bytes of a file, gzipped; of a folder its page's. */
function weight(file: string): number {
  return gzipSync(readFileSync(file.endsWith("/") ? join(file, "index.html") : file)).length;
}

/** What `watchLoad` leaves in the page. */
interface Seen {
  firstPaint: number;
  largestPaint: number;
  standing?: number;
  readonly tasks: { readonly start: number; readonly duration: number }[];
  readonly shifts: number[];
}

/** Runs in the page before its own code. */
function watchLoad(): void {
  const load: Seen = { firstPaint: Number.NaN, largestPaint: Number.NaN, tasks: [], shifts: [] };
  Object.assign(globalThis, { load });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  const look = () => {
    const cells = [...document.querySelectorAll("[data-area]")];
    if (cells.length > 0 && cells.every((cell) => cell.querySelector("h2"))) load.standing = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") load.firstPaint = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => {
    load.largestPaint = startTime;
  });
  watch("longtask", ({ startTime, duration }) => load.tasks.push({ start: startTime, duration }));
  watch("layout-shift", (entry) => load.shifts.push((entry as PerformanceEntry & { readonly value: number }).value));
}

/** What axe says of the page as it stands, by all its rules. */
async function accessibility(app: Page): Promise<Row[]> {
  const { violations, passes } = await new AxeBuilder({ page: app }).setLegacyMode().analyze();
  return [
    { work: "page", figure: "rules of axe that are broken", value: violations.length, goal: 0, bound: "≤" },
    { work: "page", figure: "… and kept", value: passes.length },
  ];
}
