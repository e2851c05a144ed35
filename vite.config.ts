import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { assembly } from "./build/assembly.mjs";
import { cardsWithoutTensors } from "./build/cardsWithoutTensors.ts";
import { earlyWorker } from "./build/earlyWorker.ts";
import { renderVariant } from "./build/renderVariant.ts";

// WebAssembly may use threads only in a page that is isolated from other sites. Data sets are fetched by CORS, which
// this policy lets through. public/isolation.js does the same for hosts that cannot send headers.
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  server: { headers },
  preview: { headers },
  plugins: [react(), renderVariant(), cardsWithoutTensors(), assembly(), earlyWorker()],
  worker: { format: "es", plugins: () => [assembly()] },
  build: {
    target: "es2022",
    sourcemap: false,
    // Every browser of the target knows modulepreload.
    modulePreload: { polyfill: false },
    // scripts/size.mjs reads from it what first paint loads.
    manifest: true,
    // The worker's tensor libraries are one large chunk on purpose; scripts/size.mjs holds every chunk to its limit.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      treeshake: {
        // The page reads the variants' cards and computes nothing, so it needs no tensors. The worker's build keeps them.
        moduleSideEffects: [{ test: /@tensorflow\//, sideEffects: false }],
        // Without this the registry's objectives, which the page never reads, would hold on to them.
        propertyReadSideEffects: false,
      },
      // What the first paint loads is one chunk: split by which later parts share it, it would be 2 % larger.
      output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } },
    },
  },
});
