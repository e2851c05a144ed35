import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { renderVariant } from "./build/renderVariant.ts";

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: "./",
  plugins: [react(), renderVariant()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    sourcemap: false,
    // scripts/size.mjs reads from it what first paint loads.
    manifest: true,
    // The worker's tensor libraries are one large chunk on purpose; scripts/size.mjs holds every chunk to its limit.
    chunkSizeWarningLimit: 2000,
  },
});
