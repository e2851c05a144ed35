import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { assembly } from "./build/assembly.mjs";
import { cardsWithoutTensors } from "./build/cardsWithoutTensors.ts";
import { earlyWorker } from "./build/earlyWorker.ts";
import { renderVariant } from "./build/renderVariant.ts";

// WebAssembly may use threads only in a page that is isolated from other sites. Data sets are fetched by CORS, which
// this policy lets through. src/offline/serviceWorker.ts does the same for hosts that cannot send headers.
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  server: { headers },
  preview: { headers },
  plugins: [
    react(),
    renderVariant(),
    cardsWithoutTensors(),
    assembly(),
    earlyWorker(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/offline",
      filename: "serviceWorker.ts",
      injectRegister: false, // src/app/offline.ts does it, when the first steps are taken
      injectManifest: { globPatterns: ["**/*.{html,js,css,wasm,woff2,svg}"] },
      manifest: {
        name: "ELBO Room",
        short_name: "ELBO Room",
        description: "Variational autoencoders that train live in the browser",
        start_url: "./",
        display: "standalone",
        background_color: "#1b2330",
        theme_color: "#1b2330",
        icons: [{ src: "./icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
      },
    }),
  ],
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
