/**
 * A tensor under another name shares its numbers. tfjs's WASM kernel copies them, so that every tensor that is saved for
 * a gradient, weights too, would be copied in every step.
 */
import { Identity, type KernelConfig, registerKernel, type TensorInfo, unregisterKernel } from "@tensorflow/tfjs-core";
import type { WasmBackend } from "./assembly";

export function registerIdentity(): void {
  const kernelFunc = ({ inputs: { x }, backend }: { inputs: { x: TensorInfo }; backend: WasmBackend }): TensorInfo => {
    backend.incRef(x.dataId);
    return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
  };
  unregisterKernel(Identity, "wasm");
  registerKernel({ kernelName: Identity, backendName: "wasm", kernelFunc } as unknown as KernelConfig);
}
