/** The backends of a browser, for tests that run on each of them. */
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-backend-webgl";
import plainWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url";
import simdWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import threadedWasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url";
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { registerMatMulWasm } from "./matMulWasm";
import "./register";

export const backends = ["webgl", "wasm", "cpu"] as const;

setWasmPaths({
  "tfjs-backend-wasm.wasm": plainWasm,
  "tfjs-backend-wasm-simd.wasm": simdWasm,
  "tfjs-backend-wasm-threaded-simd.wasm": threadedWasm,
});
registerMatMulWasm();

export async function open(backend: (typeof backends)[number]): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`${backend} cannot be opened in this browser`);
  await ready();
}
