import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/browser.mjs";

const browserTests = "src/**/*.browser.test.ts";

// Hundreds of small modules: bundled once, they cost a test file 0.2 s to load instead of 1.5 s.
const tensorflow = [
  "@tensorflow/tfjs-core",
  "@tensorflow/tfjs-core/dist/register_all_gradients",
  "@tensorflow/tfjs-backend-cpu",
  "@tensorflow/tfjs-backend-wasm",
  "@tensorflow/tfjs-backend-webgl/dist/base",
  "@tensorflow/tfjs-backend-webgl/dist/webgl_util",
  "@tensorflow/tfjs-backend-webgl/dist/kernels/*.js",
];

export default defineConfig({
  test: {
    silent: "passed-only",
    projects: [
      {
        extends: "./vite.config.ts",
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.{ts,tsx}", "build/**/*.test.ts"],
          exclude: [browserTests],
          // Whatever is not in the bundle still has to come from the ES modules, not from the CommonJS builds.
          server: { deps: { inline: [/@tensorflow\//] } },
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: tensorflow,
                // The WASM glue is CommonJS; its files are found by setWasmPaths.
                rolldownOptions: { transform: { define: { __dirname: '"."', __filename: '"."' } } },
              },
            },
          },
        },
      },
      {
        extends: "./vite.config.ts",
        optimizeDeps: { include: tensorflow },
        test: {
          name: "browser",
          include: [browserTests],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
