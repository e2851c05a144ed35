import { assemblyOn, type WasmBackend } from "./assembly";

/** A matrix in a WASM backend's memory: element (i, j) is at offset + 4·(i·row + j·column). */
interface Matrix {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
  /** Its last column or row, which is 1, is not in memory. */
  readonly ones?: "column" | "row";
}

interface Exports {
  gemm(...args: readonly number[]): void;
  /** Bytes that `gemm` works in for a product with m columns. */
  scratchBytes(m: number): number;
}

/** Their numbers in `assembly/gemm.ts`. */
const onesAre = { column: 1, row: 2 } as const;

/** c [n, m] = a [n, k] · b [k, m], c at `offset` with its rows side by side. Only a may have ones. */
export type Gemm = (n: number, m: number, k: number, a: Matrix, b: Matrix, offset: number) => void;

const products = new WeakMap<WasmBackend, { readonly gemm: Gemm | undefined }>();

/** Our own matrix product on a WASM backend's memory, where it can run. */
export function gemmOn(backend: WasmBackend): Gemm | undefined {
  const known = products.get(backend) ?? { gemm: withScratch(backend) };
  products.set(backend, known);
  return known.gemm;
}

function withScratch(backend: WasmBackend): Gemm | undefined {
  const kernel = assemblyOn<Exports>(backend);
  if (!kernel) return undefined;
  let scratch = { bytes: 0, offset: 0 };
  return (n, m, k, a, b, offset) => {
    const needed = kernel.scratchBytes(m);
    if (needed > scratch.bytes) {
      if (scratch.bytes > 0) backend.wasm._free(scratch.offset);
      scratch = { bytes: needed, offset: backend.wasm._malloc(needed) >>> 0 };
    }
    const ones = a.ones ? onesAre[a.ones] : 0;
    kernel.gemm(n, m, k, a.offset, a.row, a.column, ones, b.offset, b.row, b.column, offset, scratch.offset);
  };
}
