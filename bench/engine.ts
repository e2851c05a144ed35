/** Opens the engine's backends as its worker does, with as many threads as are asked for. */
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { openWasm, prepareWasm } from "../src/kernels/wasm/prepare";
import type { BackendName } from "../src/worker/protocol";

prepareWasm();

/** How many threads it has: one where the page is not isolated. */
export async function openForBench(backend: BackendName, threads: number): Promise<number> {
  if (backend === "wasm") {
    await openWasm(threads);
    return crossOriginIsolated ? threads : 1;
  }
  if (backend === "webgl") (await import("../src/kernels/webgl/register")).registerWebgl();
  if (backend === "cpu") await import("@tensorflow/tfjs-backend-cpu");
  await setBackend(backend);
  await ready();
  return 1;
}
