/** The page as it is served: built, in a browser context of its own, with a clock for its first step. */
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface BuiltPage {
  readonly address: string;
  readonly server: PreviewServer;
  /** A visitor who has never been here: nothing is cached. */
  visitor(): Promise<BrowserContext>;
}

/** Builds and serves the page for as long as `measure` takes. */
export async function onBuiltPage<T>(browser: Browser | null, measure: (built: BuiltPage) => Promise<T>): Promise<T> {
  if (!browser) throw new Error("the browser has gone; run the bench again");
  await build({ root, logLevel: "error" });
  const server = await preview({ root });
  const contexts: BrowserContext[] = [];
  const visitor = async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    contexts.push(context);
    // The TypeScript runner names functions with this helper; those that are sent to the page come without it.
    await context.addInitScript("globalThis.__name = (f) => f");
    await context.addInitScript(noteFirstStep);
    return context;
  };
  try {
    return await measure({ address: server.resolvedUrls?.local[0] as string, server, visitor });
  } finally {
    for (const context of contexts) await context.close();
    await server.close();
  }
}

/** Runs in the page before its own code: the first report of a step, as the page hears it. */
function noteFirstStep(): void {
  const NativeWorker = Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        const { type, step } = data as { type: string; step: number };
        if (type === "progress" && step > 0) (globalThis as { firstStep?: number }).firstStep ??= performance.now();
      });
    }
  };
}

/** ms from navigation to the first step, once it is taken. */
export async function firstStepOf(page: Page): Promise<number> {
  await page.waitForFunction("globalThis.firstStep");
  return page.evaluate(() => (globalThis as unknown as { firstStep: number }).firstStep);
}
