// What a visitor downloads, by part, and the limit of each part. Run after `vite build`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = "dist";
const limits = { "first paint": 90, "charts and the rest of the page": 140, worker: 260 }; // kB of 1000 bytes, gzipped

/** @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** The files of a chunk and of all it imports statically. @param {string} key @param {Set<string>} files */
function closure(key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) closure(next, files);
  return files;
}

const page = readFileSync(join(dist, "index.html"), "utf8");
const preloaded = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1]);
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
const first = new Set([...preloaded, ...entries.flatMap((key) => [...closure(key)])]);
const later = new Set(Object.values(manifest).map((chunk) => chunk.file));

/** @param {string} file */
function partOf(file) {
  if (first.has(file)) return "first paint";
  return later.has(file) ? "charts and the rest of the page" : "worker";
}

const rows = readdirSync(dist, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".js"))
  .map((file) => ({
    part: partOf(file),
    file,
    kB: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
  }))
  .sort((a, b) => Object.keys(limits).indexOf(a.part) - Object.keys(limits).indexOf(b.part) || b.kB - a.kB);

let failed = false;
for (const [part, limit] of Object.entries(limits)) {
  const own = rows.filter((row) => row.part === part);
  const sum = own.reduce((total, row) => total + row.kB, 0);
  const over = sum > limit || own.length === 0;
  failed ||= over;
  console.log(`${part}: ${sum.toFixed(1)} kB of ${limit}${over ? "  ← over the limit, or missing" : ""}`);
  for (const row of own) console.log(`  ${row.kB.toFixed(1).padStart(7)}  ${row.file}`);
}
process.exitCode = failed ? 1 : 0;
