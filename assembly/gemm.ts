/**
 * The product of two matrices of float32, either of them transposed or not, in AssemblyScript. The loops are those of
 * Goto & van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication": blocks of both operands are packed so that
 * the innermost loop reads them one number after the other, and a tile of c stays in registers.
 */

import { multiplyAdd } from "./simd";

/** Rows and columns of the tile that the registers hold: 12 accumulators, 2 of b and 1 of a make 15 of 16. */
const R: i32 = 6;
const S: i32 = 8;
/** Depth and rows of a block: a panel of b then stays in the first cache, a block of a in the second. */
const KC: i32 = 256;
const MC: i32 = 96;

@inline
function min(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

/** How many bytes `gemm` needs to work in. */
export function scratchBytes(m: i32): i32 {
  return 4 * (KC * ((m + S - 1) / S) * S + KC * MC + R * S);
}

/** c [n, m] = a [n, k] · b [k, m], rows of c side by side; element (i, p) of a is at a + 4·(i·aRow + p·aColumn). */
export function gemm(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, scratch: usize,
): void {
  gemmInto(n, m, k, a, aRow, aColumn, b, bRow, bColumn, c, m, scratch);
}

/** The same into a part of a larger matrix, whose rows are `ldc` numbers apart. */
export function gemmInto(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, ldc: i32, scratch: usize,
): void {
  const panels = (m + S - 1) / S;
  const packedB = scratch;
  const packedA = packedB + 4 * KC * panels * S;
  const tile = packedA + 4 * KC * MC;
  for (let p0 = 0; p0 < k; p0 += KC) {
    const kc = min(KC, k - p0);
    packB(b + 4 * p0 * bRow, bRow, bColumn, kc, m, packedB);
    for (let i0 = 0; i0 < n; i0 += MC) {
      const rows = min(MC, n - i0);
      packA(a + 4 * (i0 * aRow + p0 * aColumn), aRow, aColumn, rows, kc, packedA);
      for (let panel = 0; panel < panels; panel++) {
        const columns = min(S, m - panel * S);
        const bp = packedB + 4 * panel * S * kc;
        for (let i = 0; i < rows; i += R) {
          const height = min(R, rows - i);
          const ap = packedA + 4 * i * kc;
          const out = c + 4 * ((i0 + i) * ldc + panel * S);
          if (height == R && columns == S) micro(kc, ap, bp, out, ldc, p0 > 0);
          else {
            micro(kc, ap, bp, tile, S, false);
            copyTile(tile, out, ldc, height, columns, p0 > 0);
          }
        }
      }
    }
  }
}

/** Columns in panels of S, each [kc, S]; missing columns are 0. */
function packB(b: usize, row: i32, column: i32, kc: i32, m: i32, out: usize): void {
  for (let j = 0; j < m; j += S) {
    const columns = min(S, m - j);
    const panel = out + 4 * j * kc;
    if (columns == S && column == 1) {
      let from = b + 4 * j;
      let to = panel;
      for (let p = 0; p < kc; p++) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
        from += 4 * row;
        to += 4 * S;
      }
    } else if (columns == S && row == 1) {
      packTransposed(b + 4 * j * column, column, kc, panel);
    } else {
      for (let p = 0; p < kc; p++) {
        for (let s = 0; s < S; s++) {
          const value = s < columns ? load<f32>(b + 4 * (p * row + (j + s) * column)) : 0;
          store<f32>(panel + 4 * (p * S + s), value);
        }
      }
    }
  }
}

/** Rows in blocks of R, each [kc, R]; missing rows are 0. */
function packA(a: usize, row: i32, column: i32, n: i32, kc: i32, out: usize): void {
  for (let i = 0; i < n; i += R) {
    const rows = min(R, n - i);
    const block = out + 4 * i * kc;
    if (rows == R && column == 1) {
      let r0 = a + 4 * i * row, r1 = r0 + 4 * row, r2 = r1 + 4 * row, r3 = r2 + 4 * row, r4 = r3 + 4 * row, r5 = r4 + 4 * row;
      let to = block;
      for (let p = 0; p < kc; p++) {
        store<f32>(to, load<f32>(r0));
        store<f32>(to, load<f32>(r1), 4);
        store<f32>(to, load<f32>(r2), 8);
        store<f32>(to, load<f32>(r3), 12);
        store<f32>(to, load<f32>(r4), 16);
        store<f32>(to, load<f32>(r5), 20);
        r0 += 4;
        r1 += 4;
        r2 += 4;
        r3 += 4;
        r4 += 4;
        r5 += 4;
        to += 24;
      }
    } else if (rows == R && row == 1) {
      let from = a + 4 * i;
      let to = block;
      for (let p = 0; p < kc; p++) {
        v128.store(to, v128.load(from));
        store<u64>(to, load<u64>(from, 16), 16);
        from += 4 * column;
        to += 24;
      }
    } else {
      for (let p = 0; p < kc; p++) {
        for (let r = 0; r < R; r++) {
          const value = r < rows ? load<f32>(a + 4 * ((i + r) * row + p * column)) : 0;
          store<f32>(block + 4 * (p * R + r), value);
        }
      }
    }
  }
}

/** out [kc, S] from S rows of kc numbers that are `stride` apart, four by four. */
function packTransposed(from: usize, stride: i32, kc: i32, out: usize): void {
  for (let half = 0; half < S; half += 4) {
    const r0 = from + 4 * half * stride, r1 = r0 + 4 * stride, r2 = r1 + 4 * stride, r3 = r2 + 4 * stride;
    let p = 0;
    for (; p + 4 <= kc; p += 4) {
      const x0 = v128.load(r0 + 4 * p), x1 = v128.load(r1 + 4 * p), x2 = v128.load(r2 + 4 * p), x3 = v128.load(r3 + 4 * p);
      const y0 = v128.shuffle<f32>(x0, x1, 0, 4, 1, 5), y1 = v128.shuffle<f32>(x0, x1, 2, 6, 3, 7);
      const y2 = v128.shuffle<f32>(x2, x3, 0, 4, 1, 5), y3 = v128.shuffle<f32>(x2, x3, 2, 6, 3, 7);
      const to = out + 4 * (p * S + half);
      v128.store(to, v128.shuffle<f32>(y0, y2, 0, 1, 4, 5));
      v128.store(to + 32, v128.shuffle<f32>(y0, y2, 2, 3, 6, 7));
      v128.store(to + 64, v128.shuffle<f32>(y1, y3, 0, 1, 4, 5));
      v128.store(to + 96, v128.shuffle<f32>(y1, y3, 2, 3, 6, 7));
    }
    for (; p < kc; p++) {
      const to = out + 4 * (p * S + half);
      store<f32>(to, load<f32>(r0 + 4 * p));
      store<f32>(to, load<f32>(r1 + 4 * p), 4);
      store<f32>(to, load<f32>(r2 + 4 * p), 8);
      store<f32>(to, load<f32>(r3 + 4 * p), 12);
    }
  }
}

/** c [R, S] = or += a [kc, R]ᵀ · b [kc, S] */
function micro(kc: i32, a: usize, b: usize, c: usize, ldc: i32, adds: bool): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  const end = a + 24 * kc;
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = multiplyAdd(x, b0, c00);
    c01 = multiplyAdd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = multiplyAdd(x, b0, c10);
    c11 = multiplyAdd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = multiplyAdd(x, b0, c20);
    c21 = multiplyAdd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = multiplyAdd(x, b0, c30);
    c31 = multiplyAdd(x, b1, c31);
    x = v128.load32_splat(a, 16);
    c40 = multiplyAdd(x, b0, c40);
    c41 = multiplyAdd(x, b1, c41);
    x = v128.load32_splat(a, 20);
    c50 = multiplyAdd(x, b0, c50);
    c51 = multiplyAdd(x, b1, c51);
    a += 24;
    b += 32;
  }
  const step = 4 * ldc;
  put(c, c00, c01, adds);
  c += step;
  put(c, c10, c11, adds);
  c += step;
  put(c, c20, c21, adds);
  c += step;
  put(c, c30, c31, adds);
  c += step;
  put(c, c40, c41, adds);
  c += step;
  put(c, c50, c51, adds);
}

@inline
function put(c: usize, left: v128, right: v128, adds: bool): void {
  v128.store(c, adds ? f32x4.add(v128.load(c), left) : left);
  v128.store(c, adds ? f32x4.add(v128.load(c, 16), right) : right, 16);
}

function copyTile(tile: usize, c: usize, ldc: i32, rows: i32, columns: i32, adds: bool): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = load<f32>(tile + 4 * (i * S + j));
      const to = c + 4 * (i * ldc + j);
      store<f32>(to, adds ? load<f32>(to) + value : value);
    }
  }
}
