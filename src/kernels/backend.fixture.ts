/** The backends of a browser, for tests that run on each of them. */
import "@tensorflow/tfjs-backend-cpu";
import { ready, setBackend } from "@tensorflow/tfjs-core";
import { prepareWasm } from "./wasm/prepare";
import { registerWebgl } from "./webgl/register";
import "./register";

export const backends = ["webgl", "wasm", "cpu"] as const;

prepareWasm();
registerWebgl();

export async function open(backend: (typeof backends)[number]): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`${backend} cannot be opened in this browser`);
  await ready();
}
