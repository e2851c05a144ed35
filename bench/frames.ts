/** How smooth a page is, by its own clock. */
import type { Page } from "@playwright/test";

export interface Frames {
  /** ms between two frames, ascending. */
  readonly gaps: readonly number[];
  /** ms of each task of the page's thread that was longer than 50 ms. */
  readonly longTasks: readonly number[];
}

/** Watches for so many ms. */
export async function watchFrames(page: Page, ms: number): Promise<Frames> {
  const seen = await page.evaluate(
    (watched) =>
      new Promise<{ gaps: number[]; longTasks: number[] }>((resolve) => {
        const found: { gaps: number[]; longTasks: number[] } = { gaps: [], longTasks: [] };
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) found.longTasks.push(duration);
        }).observe({ type: "longtask" });
        const start = performance.now();
        let last = start;
        const tick = (now: number) => {
          found.gaps.push(now - last);
          last = now;
          if (now - start < watched) requestAnimationFrame(tick);
          else resolve(found);
        };
        requestAnimationFrame(tick);
      }),
    ms,
  );
  return { gaps: seen.gaps.sort((a, b) => a - b), longTasks: seen.longTasks };
}

/** The gap between frames that 95 % do not exceed, in ms. */
export function percentile95({ gaps }: Frames): number {
  return gaps[Math.floor(0.95 * gaps.length)];
}
