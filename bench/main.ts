/**
 * `npm run bench`: every claim about speed in one run, as a table. `--quick` takes the WASM and launch rows alone, `--only`
 * those of one claim (it may stand several times), and `--browser` gives flags to Chromium, such as
 * `--browser="--use-angle=vulkan"`.
 */
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build, type InlineConfig, preview } from "vite";
import { assembly } from "../build/assembly.mjs";
import { launchOptions, requireChromium } from "../scripts/browser.mjs";
import type { Bench, Claim } from "./bench";
import { crossover } from "./crossover";
import { growth } from "./growth";
import { kernelLaunches } from "./kernelLaunches";
import { laneSmoothness } from "./laneSmoothness";
import { pageBudget } from "./pageBudget";
import { pageSmoothness } from "./pageSmoothness";
import type { Machine, Question } from "./protocol";
import { startPyTorch } from "./pytorch";
import { steadiness } from "./steadiness";
import { markdown, type Row } from "./table";
import { wasmSpeed } from "./wasmSpeed";
import { webglSpeed } from "./webglSpeed";

const claims: Readonly<Record<string, Claim>> = {
  wasmSpeed,
  kernelLaunches,
  webglSpeed,
  growth,
  crossover,
  steadiness,
  pageBudget,
  pageSmoothness,
  laneSmoothness,
};
const quickClaims = ["wasmSpeed", "kernelLaunches"];

const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The page of the measurements, built as the app is. */
const config: InlineConfig = {
  configFile: false,
  root: dirname(fileURLToPath(import.meta.url)),
  logLevel: "error",
  plugins: [assembly()],
  worker: { format: "es", plugins: () => [assembly()] },
  build: {
    outDir: join("..", "node_modules/.cache/elbo-room/bench"),
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 5000,
  },
  preview: { headers: isolation },
};

function flags() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean" },
        json: { type: "string" },
        only: { type: "string", multiple: true },
        browser: { type: "string", default: "" },
      },
    });
    const { quick = false, json, only, browser } = values;
    const unknown = only?.find((name) => !(name in claims));
    if (unknown) throw new Error(`--only ${unknown}: it must be one of ${Object.keys(claims).join(", ")}`);
    const chosen = only ?? (quick ? quickClaims : Object.keys(claims));
    return { quick, json, chosen, browserFlags: browser.split(" ").filter(Boolean) };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

const { quick, json, chosen, browserFlags } = flags();
requireChromium();
const [pytorch] = await Promise.all([startPyTorch(), build(config)]);
const server = await preview(config);
const { args, ...options } = launchOptions();
const browser = await chromium.launch({
  ...options,
  // Memory is measured when it is asked for, and not when the browser finds the time.
  args: [...args, ...browserFlags, "--enable-blink-features=ForceEagerMeasureMemory"],
});
const page = await browser.newPage();
await page.goto(server.resolvedUrls?.local[0] as string);
await page.waitForFunction("globalThis.bench");

type Remote = {
  bench: {
    ask(worker: string, question: Question): Promise<number>;
    end(worker: string): void;
    drawGrid(worker: string): Promise<number>;
    machine(): Machine;
  };
};

const machine = await page.evaluate(() => (globalThis as unknown as Remote).bench.machine());

const bench: Bench = {
  ask: (worker, question) =>
    page.evaluate(([name, asked]) => (globalThis as unknown as Remote).bench.ask(name, asked), [
      worker,
      question,
    ] as const),
  end: (worker) => page.evaluate((name) => (globalThis as unknown as Remote).bench.end(name), worker),
  drawGrid: (worker) => page.evaluate((name) => (globalThis as unknown as Remote).bench.drawGrid(name), worker),
  page,
  cores: machine.cores,
  pytorch,
  rounds: quick ? 2 : 5,
  window: quick ? 200 : 800,
  warmUp: quick ? 400 : 500,
};

const rows: Row[] = [];
for (const name of chosen) {
  const start = performance.now();
  rows.push(...(await claims[name](bench)));
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
console.log(`${machine.cores} cores, ${machine.renderer}, Chromium ${browser.version()}\n`);
console.log(markdown(rows));
if (json) await writeFile(json, `${JSON.stringify({ machine, rows }, null, 1)}\n`);
if (!("absent" in pytorch)) pytorch.end();
await browser.close();
await server.close();
process.exit(0);
