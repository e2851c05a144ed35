import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import plainWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simdWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import { backend, env, ready, setBackend } from "@tensorflow/tfjs-core";
import { runInThreads, type WasmBackend } from "./assembly";
import { registerWasm } from "./register";
import { withSharedMemory } from "./sharedMemory";

let isOpened = false;

/** Registers the WASM backend in a browser, with its files where the build has put them. Call it once. */
export function prepareWasm(): void {
  // tfjs's threads copy their code as text, which a bundler breaks. Ours need but its memory.
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setPaths(simdWasm);
  registerWasm();
}

/**
 * Opens the WASM backend, in a browser, with so many threads where they can be had: the page is isolated from other
 * sites. False where there is no WASM.
 */
export async function openWasm(threads = 1): Promise<boolean> {
  const canShare = globalThis.crossOriginIsolated && (await env().getAsync("WASM_HAS_SIMD_SUPPORT"));
  const isThreaded = canShare && threads > 1;
  const isFirst = !isOpened; // later, the same backend comes back, with its memory and its threads
  isOpened = true;
  if (isFirst && isThreaded) setPaths(await sharedModule());
  if (!(await setBackend("wasm"))) return false;
  await ready();
  if (isFirst && isThreaded) {
    const { startThreads } = await import("./threads");
    const opened = backend() as unknown as WasmBackend;
    runInThreads(opened, startThreads(opened, threads));
  }
  return true;
}

/** An address of tfjs's module with a memory that threads share. */
async function sharedModule(): Promise<string> {
  const response = await fetch(simdWasm);
  const module = withSharedMemory(new Uint8Array(await response.arrayBuffer()));
  return URL.createObjectURL(new Blob([module], { type: "application/wasm" }));
}

function setPaths(simd: string): void {
  setWasmPaths({
    "tfjs-backend-wasm.wasm": plainWasm,
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": simd, // never asked for
  });
}
