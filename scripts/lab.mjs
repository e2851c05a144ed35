// Runs the engine without a page. Its sources are bundled again only when one of them is newer than the bundle.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const outDir = join(root, "node_modules/.cache/elbo-room/lab");
const bundle = join(outDir, "main.js");

/** When the newest of the files under a folder changed, in ms. @param {string} folder @returns {number} */
function newest(folder) {
  return Math.max(
    statSync(folder).mtimeMs, // a removed file leaves its trace here
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

function isCurrent() {
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = [
    newest(join(root, "src")),
    newest(join(root, "assembly")),
    statSync(join(root, "package-lock.json")).mtimeMs,
  ];
  return changed.every((time) => time < built);
}

async function rebuild() {
  const { build } = await import("vite");
  const { assembly } = await import("../build/assembly.mjs");
  await build({
    root,
    configFile: false,
    plugins: [assembly()],
    publicDir: false,
    logLevel: "error",
    // The WASM glue is CommonJS and asks for its own folder; its files are found by setWasmPaths.
    define: { __dirname: "import.meta.dirname", __filename: "import.meta.filename" },
    build: {
      ssr: "src/lab/main.ts",
      outDir,
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: "main.js" } },
    },
    ssr: { noExternal: true },
  });
}

try {
  if (!isCurrent()) await rebuild();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import(pathToFileURL(bundle).href);
