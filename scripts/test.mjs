// Everything that must hold before a change is good, in order, stopping at the first failure.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { requireChromium } from "./browser.mjs";

const reports = resolve("node_modules/.cache/elbo-room/reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @param {string} name */
const vitest = (name) =>
  `vitest run --project ${name} --reporter=default --reporter=json --outputFile.json=${reports}/${name}.json`;

const stages = [
  { name: "lint", command: "npm run --silent lint" },
  { name: "types", command: "npm run --silent types" },
  { name: "unused", command: "npm run --silent unused" },
  { name: "unit", command: vitest("unit") },
  { name: "browser", command: vitest("browser") },
  { name: "build", command: "npm run --silent build" },
  { name: "size", command: "npm run --silent size" },
  { name: "stories", command: "playwright test --reporter=list,json" },
];

/**
 * What a runner's own report counts.
 * @param {string} name @returns {{ passed: number, failed: number, skipped: number }}
 */
function countsOf(name) {
  try {
    const report = JSON.parse(readFileSync(join(reports, `${name}.json`), "utf8"));
    if (report.stats) {
      const { expected, unexpected, flaky, skipped } = report.stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    }
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const began = performance.now();
requireChromium();
/** The stage at which it stopped. @type {string | undefined} */
let broken;
const env = {
  ...process.env,
  PATH: [resolve("node_modules/.bin"), process.env.PATH].join(delimiter),
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "stories.json"),
};
for (const { name, command } of stages) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"], env });
  console.log(`── ${name}: ${status === 0 ? "passed" : "FAILED"} in ${seconds(start)}`);
  if (status === 0) continue;
  broken = name;
  break;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { name } of stages) {
  const counts = countsOf(name);
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  totals.skipped += counts.skipped;
}
console.log(
  broken ? `\nStopped at ${broken} after ${seconds(began)}` : `\nAll ${stages.length} stages in ${seconds(began)}`,
);
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ""}`);
process.exitCode = broken ? 1 : 0;
