/** tanh and its gradient four numbers at a time, where tfjs's WASM kernels take one. */
import {
  type GradConfig,
  getGradient,
  getKernel,
  type KernelConfig,
  registerGradient,
  registerKernel,
  Tanh,
  type Tensor,
  type TensorInfo,
  unregisterGradient,
  unregisterKernel,
} from "@tensorflow/tfjs-core";
import * as builds from "../../assembly/tanh.ts?assembly";
import { product } from "../numeric/reductions";
import { assemblyOn, asTensor, offsetOf, type WasmBackend, wasmInUse } from "./assembly";

interface Exports {
  tanh(x: number, n: number, out: number): void;
  tanhGradient(y: number, dy: number, n: number, out: number): void;
}

interface TanhArguments {
  inputs: { x: TensorInfo };
  attrs: object;
  backend: WasmBackend;
}

/** Replaces tanh on the WASM backend. Call it once, after its kernels and the gradients are registered. */
export function registerTanhWasm(): void {
  const stock = getKernel(Tanh, "wasm");
  const kernelFunc = (given: TanhArguments): TensorInfo => {
    const { inputs, backend } = given;
    const kernel = assemblyOn<Exports>(backend, builds);
    if (!kernel) return (stock.kernelFunc as unknown as (given: TanhArguments) => TensorInfo)(given);
    const out = backend.makeOutput(inputs.x.shape, "float32");
    kernel.tanh(offsetOf(backend, inputs.x), product(out.shape), offsetOf(backend, out));
    return out;
  };
  unregisterKernel(Tanh, "wasm");
  registerKernel({ ...stock, kernelFunc } as unknown as KernelConfig);

  const plain = getGradient(Tanh);
  const gradFunc: GradConfig["gradFunc"] = (dy, saved, attrs) => {
    const backend = wasmInUse();
    const kernel = backend && assemblyOn<Exports>(backend, builds);
    if (!kernel) return plain.gradFunc(dy, saved, attrs);
    return { x: () => gradient(kernel, backend, saved[0], dy as Tensor) };
  };
  unregisterGradient(Tanh);
  registerGradient({ ...plain, gradFunc });
}

/** dy·(1 − y²) */
function gradient(kernel: Exports, backend: WasmBackend, y: Tensor, dy: Tensor): Tensor {
  const out = backend.makeOutput(y.shape, "float32");
  kernel.tanhGradient(offsetOf(backend, y), offsetOf(backend, dy), y.size, offsetOf(backend, out));
  return asTensor(out);
}
