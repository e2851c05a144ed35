import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import asc from "assemblyscript/asc";

/** What a kernel may use beyond the WebAssembly that everybody has, as flags. @type {Record<string, string[]>} */
const builds = { simd: ["--enable", "simd"], relaxedSimd: ["--enable", "simd", "--enable", "relaxed-simd"] };

/**
 * `import { simd, relaxedSimd } from "…/gemm.ts?assembly"` gives the bytes of an AssemblyScript file, compiled with and
 * without relaxed SIMD, to work on a memory that it is given. They are a few kB, so they stand in the bundle.
 *
 * @returns {import("vite").Plugin}
 */
export function assembly() {
  return {
    name: "assembly",
    enforce: "pre",
    async load(id) {
      const file = id.replace(/\?assembly$/, "");
      if (file === id) return null;
      const exports = await Promise.all(
        Object.entries(builds).map(async ([name, features]) => {
          const bytes = await compile(file, features);
          return `export const ${name} = bytes("${Buffer.from(bytes).toString("base64")}");`;
        }),
      );
      return `const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));\n${exports.join("\n")}\n`;
    },
  };
}

/** @param {string} file @param {string[]} features flags @returns {Promise<Uint8Array>} */
async function compile(file, features) {
  const name = basename(file);
  /** @type {Uint8Array | undefined} */
  let bytes;
  // The limits of tfjs's memory; atomic operations also run on one that is not shared.
  const memory = ["--importMemory", "--initialMemory", "1", "--maximumMemory", "65536", "--enable", "threads"];
  const flags = ["-O3", "--noAssert", "--runtime", "stub", ...memory, "--outFile", "out.wasm"];
  const { error, stderr } = await asc.main([name, ...flags, ...features], {
    readFile: (path) => readFile(join(dirname(file), path), "utf8").catch(() => null),
    writeFile: (_, contents) => {
      bytes = /** @type {Uint8Array} */ (contents);
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`${name} does not compile: ${stderr.toString() || error}`);
  if (hasData(bytes)) throw new Error(`${name} has data of its own, which would overwrite the memory that it is given`);
  return bytes;
}

const dataSection = 11;

/** @param {Uint8Array} module @returns {boolean} */
function hasData(module) {
  let at = 8; // behind magic number and version
  while (at < module.length) {
    if (module[at++] === dataSection) return true;
    let size = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      size += (module[at] & 127) * 2 ** shift;
      more = module[at++] > 127;
    }
    at += size;
  }
  return false;
}
