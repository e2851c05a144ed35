// What a visitor downloads, chunk by chunk, and the limits that it has to keep. Run after `vite build`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = "dist";
// In kB of 1000 bytes, gzipped. The largest later part is the charts. Of the worker, 15 kB are the plain
// JavaScript backend, 1 what is made of a drawing and 2 what follows a slow step, each of which loads where it is used.
const limits = { "first paint": 97, "largest later part": 140, worker: 270, "service worker": 10 };

/** @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
const chunks = Object.entries(manifest).filter(([, { file }]) => file.endsWith(".js"));

/** @type {Record<string, number>} */
const sizes = Object.fromEntries(
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => [file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000]),
);

/** The files of a chunk and of all that it imports statically. @param {string} key @param {Set<string>} files */
function closure(key, files = new Set()) {
  const { file, imports = [] } = manifest[key];
  if (files.has(file)) return files;
  files.add(file);
  for (const next of imports) closure(next, files);
  return files;
}

/** @param {Iterable<string>} files */
const sum = (files) => [...files].reduce((total, file) => total + sizes[file], 0);

const page = readFileSync(join(dist, "index.html"), "utf8");
const preloaded = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1]);
const entries = chunks.filter(([, chunk]) => chunk.isEntry).flatMap(([key]) => [...closure(key)]);
const bySize = (/** @type {string} */ a, /** @type {string} */ b) => sizes[b] - sizes[a];
// Nothing is drawn before a language is there; the longest one counts.
const languages = chunks
  .flatMap(([key, { file }]) => (/locales\/[a-z]+\/page\.ts$/.test(key) ? [file] : []))
  .sort(bySize);
const first = new Set([...preloaded, ...entries, ...languages.slice(0, 1)]);
const laterParts = chunks
  .filter(([, chunk]) => chunk.isDynamicEntry)
  .map(([key]) => [...closure(key)].filter((file) => !first.has(file)));
const ofPage = new Set(chunks.map(([, { file }]) => file));
const service = "serviceWorker.js";
const ofWorker = Object.keys(sizes).filter((file) => !ofPage.has(file) && !first.has(file) && file !== service);

const parts = {
  "first paint": sum(first),
  "largest later part": Math.max(0, ...laterParts.map(sum)),
  worker: sum(ofWorker),
  "service worker": sizes[service],
};

for (const [file, size] of Object.entries(sizes).sort(([, a], [, b]) => b - a)) {
  const part = first.has(file) ? "first paint" : ofPage.has(file) ? "later" : "worker";
  console.log(`${size.toFixed(1).padStart(7)} kB  ${part.padEnd(12)} ${file}`);
}
for (const [part, limit] of Object.entries(limits)) {
  const size = parts[/** @type {keyof typeof parts} */ (part)];
  const isKept = size > 0 && size <= limit;
  console.log(`${part}: ${size.toFixed(1)} of ${limit} kB${isKept ? "" : " (FAILED)"}`);
  if (!isKept) process.exitCode = 1;
}
