// Finds the Chromium that the browser tests drive; run by itself, it also installs one where none is found.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const asRoot = process.getuid?.() === 0;

/** On Linux a browser may lie there and still lack the libraries that it needs. @param {string | undefined} path */
function works(path) {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return process.platform !== "linux" || spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else Playwright's own, else the first on `PATH`; undefined where there is none.
 * @returns {string | undefined}
 */
function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...onPath].find(works);
  if (found) process.env.CHROMIUM_PATH = found; // processes started from here need not look again
  return found;
}

/** How Playwright starts that Chromium; Chromium's sandbox does not run as root. */
export function launchOptions() {
  return { executablePath: findChromium(), args: asRoot ? ["--no-sandbox"] : [] };
}

/** @param {string} command @param {string[]} args */
function succeeds(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "ignore", env, timeout: 300_000 }).status === 0;
}

function installFromPlaywright() {
  return succeeds("npx", "playwright", "install", ...(asRoot ? ["--with-deps"] : []), "chromium");
}

function installFromDebian() {
  return asRoot && succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "chromium");
}

/** Sees to it that there is a Chromium: installs Playwright's build, else Debian's package. */
function ensureChromium() {
  if (findChromium()) return;
  console.error("No Chromium found; installing one.");
  for (const install of [installFromPlaywright, installFromDebian]) {
    if (install() && findChromium()) return;
  }
  throw new Error("No Chromium: install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.");
}

/** Ends the process with one line where there is no Chromium and none can be had. */
export function requireChromium() {
  try {
    ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) requireChromium();
