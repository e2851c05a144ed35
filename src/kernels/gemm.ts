import type { DataType, KernelBackend, TensorInfo } from "@tensorflow/tfjs-core";
import { relaxedSimd, simd } from "../../assembly/gemm.ts?assembly";

/** The parts of tfjs's WASM backend that stand for its memory. */
export interface WasmBackend extends KernelBackend {
  readonly wasm: {
    readonly asm?: { readonly memory?: WebAssembly.Memory };
    _malloc(bytes: number): number;
    _free(offset: number): void;
  };
  readonly dataIdMap: { get(dataId: object): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: DataType): TensorInfo;
}

/** A matrix in a WASM backend's memory: element (i, j) is at offset + 4·(i·row + j·column). */
interface Matrix {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

interface Exports {
  gemm(...args: readonly number[]): void;
  /** Bytes that `gemm` works in for a product with m columns. */
  scratchBytes(m: number): number;
}

/** c [n, m] = a [n, k] · b [k, m], c at `offset` with its rows side by side. */
export type Gemm = (n: number, m: number, k: number, a: Matrix, b: Matrix, offset: number) => void;

/**
 * Our own matrix product on a WASM backend's memory; undefined where the browser lacks SIMD or the memory is shared
 * between threads.
 */
export function gemmOn(backend: WasmBackend): Gemm | undefined {
  const memory = backend.wasm.asm?.memory;
  const bytes = [relaxedSimd, simd].find((build) => WebAssembly.validate(build));
  if (!memory || !bytes || !(memory.buffer instanceof ArrayBuffer)) return undefined;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  const { gemm, scratchBytes } = instance.exports as unknown as Exports;

  let scratch = { bytes: 0, offset: 0 };
  return (n, m, k, a, b, offset) => {
    const needed = scratchBytes(m);
    if (needed > scratch.bytes) {
      if (scratch.bytes > 0) backend.wasm._free(scratch.offset);
      scratch = { bytes: needed, offset: backend.wasm._malloc(needed) >>> 0 };
    }
    gemm(n, m, k, a.offset, a.row, a.column, b.offset, b.row, b.column, offset, scratch.offset);
  };
}
