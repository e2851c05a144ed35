import { assemblyOn, type WasmBackend } from "./assembly";

/** A matrix in a WASM backend's memory: element (i, j) is at offset + 4·(i·row + j·column). */
interface Matrix {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
  /** Its last column or row, which is 1, is not in memory. */
  readonly ones?: "column" | "row";
}

/** Those rows of a matrix that are not all 0: their numbers are at `list`, which is 0 where they are all its rows. */
interface FilledRows {
  readonly list: number;
  readonly count: number;
}

/** Which rows and terms of a product are computed with; 0 is for all. */
interface Taken {
  readonly rows?: number;
  readonly terms?: number;
}

interface Exports {
  gemm(...args: readonly number[]): void;
  /** Bytes that `gemm` works in for a product with m columns. */
  scratchBytes(m: number): number;
  /** Writes to `list` the numbers of the rows of x [n, m] that are not all 0; how many they are. */
  listRows(x: number, n: number, m: number, list: number): number;
  /** Makes the other rows of c [n, m] 0. */
  clearOtherRows(c: number, n: number, m: number, list: number, count: number): void;
}

/** Their numbers in `assembly/gemm.ts`. */
const onesAre = { column: 1, row: 2 } as const;

export interface Products {
  /**
   * c [n, m] = a [n, k] · b [k, m], c at `offset` with its rows side by side. Only a may have ones.
   *
   * @param taken lists of those rows of a and c, and of those columns of a and rows of b, that n and k count
   */
  gemm(n: number, m: number, k: number, a: Matrix, b: Matrix, offset: number, taken?: Taken): void;
  /** Of the matrix at `offset`; until the next call. */
  filledRows(offset: number, rows: number, columns: number): FilledRows;
  /** Makes 0 what a product with such rows of a left out of c at `offset`. */
  clearOtherRows(offset: number, rows: number, columns: number, filled: FilledRows): void;
}

const products = new WeakMap<WasmBackend, { readonly products: Products | undefined }>();

/** Our own matrix product on a WASM backend's memory, where it can run. */
export function productsOn(backend: WasmBackend): Products | undefined {
  const known = products.get(backend) ?? { products: withScratch(backend) };
  products.set(backend, known);
  return known.products;
}

function withScratch(backend: WasmBackend): Products | undefined {
  const kernel = assemblyOn<Exports>(backend);
  if (!kernel) return undefined;
  const [scratchOf, listOf] = [growing(backend), growing(backend)];
  return {
    gemm: (n, m, k, a, b, offset, { rows = 0, terms = 0 } = {}) => {
      const scratch = scratchOf(kernel.scratchBytes(m));
      const ones = a.ones ? onesAre[a.ones] : 0;
      const left = [a.offset, a.row, a.column, ones, rows, terms];
      kernel.gemm(n, m, k, ...left, b.offset, b.row, b.column, offset, scratch);
    },
    filledRows: (offset, rows, columns) => {
      const list = listOf(4 * rows);
      const count = kernel.listRows(offset, rows, columns, list);
      return count === 0 || count === rows ? { list: 0, count: rows } : { list, count };
    },
    clearOtherRows: (offset, rows, columns, { list, count }) => {
      if (list !== 0) kernel.clearOtherRows(offset, rows, columns, list, count);
    },
  };
}

/** Memory that is kept from call to call and grows where more bytes are asked for. */
function growing({ wasm }: WasmBackend): (bytes: number) => number {
  let [size, offset] = [0, 0];
  return (bytes) => {
    if (bytes > size) {
      if (size > 0) wasm._free(offset);
      [size, offset] = [bytes, wasm._malloc(bytes) >>> 0];
    }
    return offset;
  };
}
