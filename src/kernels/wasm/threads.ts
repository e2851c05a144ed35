import { newestBuild, type WasmBackend } from "./assembly";
import { importingShared } from "./sharedMemory";

/** What a thread is told. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  /** Where the job stands in the memory. */
  readonly job: number;
  readonly index: number;
  readonly count: number;
}

interface Exports {
  jobBytes(): number;
  join(job: number, index: number, count: number): void;
}

/**
 * Starts `count` − 1 threads beside this one on a backend whose memory is shared, and gives the functions that all of
 * them work on. Nothing waits for the threads: work begins without them.
 */
export function startThreads({ wasm }: WasmBackend, count: number): unknown {
  const memory = wasm.asm?.memory;
  const bytes = newestBuild();
  if (!memory || !bytes) return undefined;
  const module = new WebAssembly.Module(importingShared(bytes));
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  const job = wasm._malloc(exports.jobBytes()) >>> 0;
  new Uint8Array(memory.buffer, job, exports.jobBytes()).fill(0);
  exports.join(job, 0, count);
  for (let index = 1; index < count; index++) {
    const thread = new Worker(new URL("./thread.ts", import.meta.url), { type: "module" });
    thread.postMessage({ module, memory, job, index, count } satisfies ThreadStart);
  }
  return exports;
}
