/** tfjs in Node: the WASM backend from its package, or plain JavaScript. */
import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { enableProdMode, ready, setBackend } from "@tensorflow/tfjs-core";
import "../kernels/register";
import { registerWasm } from "../kernels/wasm/register";

export const nodeBackends = ["wasm", "cpu"] as const;
export type NodeBackend = (typeof nodeBackends)[number];

let isPrepared = false;

export async function openBackend(name: NodeBackend): Promise<void> {
  if (!isPrepared) {
    isPrepared = true;
    enableProdMode(); // without it tfjs advertises another package on standard error
    const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
    setWasmPaths(dirname(entry) + sep);
    registerWasm();
  }
  await setBackend(name);
  await ready();
}
