import type { DataType, KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
import { relaxedSimd, simd } from "../../../assembly/kernels.ts?assembly";
import { type Attributes, implement } from "../operation";

/** The parts of tfjs's WASM backend that stand for its memory. */
export interface WasmBackend extends KernelBackend {
  readonly wasm: {
    readonly asm?: { readonly memory?: WebAssembly.Memory };
    _malloc(bytes: number): number;
    _free(offset: number): void;
  };
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  /** May move the memory: views of it are taken afterwards. Offsets stay. */
  makeOutput(shape: readonly number[], dtype: DataType): TensorInfo;
}

const instances = new WeakMap<WasmBackend, unknown>();

/** From now on a backend's kernels are these functions, on which several threads work. */
export function runInThreads(backend: WasmBackend, exports: unknown): void {
  instances.set(backend, exports);
}

/**
 * The kernels of `assembly/` on the memory of a WASM backend; undefined where the browser lacks SIMD, and tfjs's own kernels
 * have to do.
 */
export function assemblyOn<Exports>(backend: WasmBackend): Exports | undefined {
  if (!instances.has(backend)) instances.set(backend, instantiate(backend));
  return instances.get(backend) as Exports | undefined;
}

/** The fastest build of the kernels that this browser takes: with relaxed SIMD or without. */
export function newestBuild(): Uint8Array<ArrayBuffer> | undefined {
  return [relaxedSimd, simd].find((build) => WebAssembly.validate(build));
}

function instantiate({ wasm }: WasmBackend): unknown {
  const memory = wasm.asm?.memory;
  const bytes = newestBuild();
  if (!memory || !bytes || !(memory.buffer instanceof ArrayBuffer)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
}

/** Where a tensor's numbers stand in the memory, in bytes. */
export function offsetOf(backend: WasmBackend, { dataId }: Pick<TensorInfo, "dataId">): number {
  return backend.dataIdMap.get(dataId).memoryOffset;
}

/** A new tensor, which `fill` is to fill: it is told where that stands, and then where the others do. */
export function filled(
  backend: WasmBackend,
  shape: readonly number[],
  tensors: readonly TensorInfo[],
  fill: (out: number, ...offsets: readonly number[]) => void,
): TensorInfo {
  const out = backend.makeOutput(shape, "float32");
  fill(offsetOf(backend, out), ...tensors.map((info) => offsetOf(backend, info)));
  return out;
}

/**
 * Implements an operation by functions of `assembly/kernels.ts`.
 *
 * @param run computes the result from the functions, the backend and the inputs; undefined for inputs that it cannot do
 */
export function implementInAssembly<Exports, Input extends string, A extends Attributes = Record<never, never>>(
  name: string,
  run: (
    kernel: Exports,
    backend: WasmBackend,
    inputs: Readonly<Record<Input, TensorInfo>>,
    attributes: A,
  ) => TensorInfo | undefined,
): void {
  implement<WasmBackend, Input, A>(name, "wasm", (backend) => {
    const kernel = assemblyOn<Exports>(backend);
    return kernel && ((inputs, attributes) => run(kernel, backend, inputs, attributes));
  });
}
