import type { DataType, KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
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

/** A kernel compiled from `assembly/`, with relaxed SIMD and without. */
export interface Builds {
  readonly simd: Uint8Array<ArrayBuffer>;
  readonly relaxedSimd: Uint8Array<ArrayBuffer>;
}

const instances = new WeakMap<WasmBackend, Map<Builds, unknown>>();
const threaded = new WeakMap<WasmBackend, unknown>();

/** From now on a backend's kernels are the functions of the same names in `functions`, which several threads work on. */
export function runInThreads(backend: WasmBackend, functions: unknown): void {
  threaded.set(backend, functions);
}

/**
 * The functions of a kernel on the memory of a WASM backend; undefined where the browser lacks SIMD or the memory is
 * shared without threads of ours, and tfjs's own kernels have to do.
 */
export function assemblyOn<Exports>(backend: WasmBackend, builds: Builds): Exports | undefined {
  const inThreads = threaded.get(backend);
  if (inThreads) return inThreads as Exports;
  const ofBackend = instances.get(backend) ?? new Map<Builds, unknown>();
  instances.set(backend, ofBackend);
  if (!ofBackend.has(builds)) ofBackend.set(builds, instantiate(backend, builds));
  return ofBackend.get(builds) as Exports | undefined;
}

/** The fastest build that this browser takes. */
export function newestOf({ simd, relaxedSimd }: Builds): Uint8Array<ArrayBuffer> | undefined {
  return [relaxedSimd, simd].find((build) => WebAssembly.validate(build));
}

function instantiate({ wasm }: WasmBackend, builds: Builds): unknown {
  const memory = wasm.asm?.memory;
  const bytes = newestOf(builds);
  if (!memory || !bytes || !(memory.buffer instanceof ArrayBuffer)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
}

/** Where a tensor's numbers stand in the memory, in bytes. */
export function offsetOf(backend: WasmBackend, { dataId }: Pick<TensorInfo, "dataId">): number {
  return backend.dataIdMap.get(dataId).memoryOffset;
}

/**
 * Implements an operation by functions of an AssemblyScript file.
 *
 * @param run computes the result from the functions, the backend and the inputs; undefined for inputs that it cannot do
 */
export function implementInAssembly<Exports, Input extends string, A extends Attributes = Record<never, never>>(
  name: string,
  builds: Builds,
  run: (
    kernel: Exports,
    backend: WasmBackend,
    inputs: Readonly<Record<Input, TensorInfo>>,
    attributes: A,
  ) => TensorInfo | undefined,
): void {
  implement<WasmBackend, Input, A>(name, "wasm", (backend) => {
    const kernel = assemblyOn<Exports>(backend, builds);
    return kernel && ((inputs, attributes) => run(kernel, backend, inputs, attributes));
  });
}
