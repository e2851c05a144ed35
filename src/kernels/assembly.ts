import {
  backend as currentBackend,
  type DataType,
  engine,
  getBackend,
  type KernelBackend,
  type Tensor,
  type TensorInfo,
} from "@tensorflow/tfjs-core";

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

/**
 * The functions of a kernel on the memory of a WASM backend; undefined where the browser lacks SIMD or the memory is
 * shared between threads, and tfjs's own kernels have to do.
 */
export function assemblyOn<Exports>(backend: WasmBackend, builds: Builds): Exports | undefined {
  const ofBackend = instances.get(backend) ?? new Map<Builds, unknown>();
  instances.set(backend, ofBackend);
  if (!ofBackend.has(builds)) ofBackend.set(builds, instantiate(backend, builds));
  return ofBackend.get(builds) as Exports | undefined;
}

function instantiate({ wasm }: WasmBackend, { simd, relaxedSimd }: Builds): unknown {
  const memory = wasm.asm?.memory;
  const bytes = [relaxedSimd, simd].find((build) => WebAssembly.validate(build));
  if (!memory || !bytes || !(memory.buffer instanceof ArrayBuffer)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
}

/** Where a tensor's numbers stand in the memory, in bytes. */
export function offsetOf(backend: WasmBackend, { dataId }: Pick<TensorInfo, "dataId">): number {
  return backend.dataIdMap.get(dataId).memoryOffset;
}

/** The WASM backend, where it is the one in use. */
export function wasmInUse(): WasmBackend | undefined {
  return getBackend() === "wasm" ? (currentBackend() as unknown as WasmBackend) : undefined;
}

/** What a kernel has written, as a tensor of the present scope. */
export function asTensor(info: TensorInfo): Tensor {
  return engine().makeTensorFromTensorInfo(info);
}
