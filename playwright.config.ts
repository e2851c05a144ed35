import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

const port = Number(process.env.E2E_PORT ?? 4179);

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.story.ts",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${port}/`,
    contextOptions: { reducedMotion: "reduce" },
    trace: "off",
    launchOptions: launchOptions(),
  },
  projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 720 } } }],
  webServer: {
    command: `vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
