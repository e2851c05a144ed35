/** Opens the engine's backends as its worker does, with as many threads as are asked for. */
import { env, ready, setBackend } from "@tensorflow/tfjs-core";
import { prepareWasm } from "../src/kernels/wasm/prepare";
import type { BackendName } from "../src/worker/protocol";

prepareWasm();
env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);

/** How many threads it has: fewer than were asked for where there can be no more. */
export async function openForBench(backend: BackendName, threads: number): Promise<number> {
  if (backend === "webgl") await import("@tensorflow/tfjs-backend-webgl");
  if (backend === "cpu") await import("@tensorflow/tfjs-backend-cpu");
  await setBackend(backend);
  await ready();
  return Math.min(threads, 1);
}
