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
const KC: i32 = 512;
const MC: i32 = 96;
/** Rows that are packed at a time where each is far from the next. */
const NEAR: i32 = 16;

/**
 * What stands beside a without being in memory: a last column of ones, with which the last row of b is added to all rows
 * of c, or a last row of ones, with which the last row of c sums those of b. They are the bias of a layer and its gradient.
 */
const COLUMN_OF_ONES: i32 = 1;
export const ROW_OF_ONES: i32 = 2;

@inline
function min(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

/** How many bytes `gemm` needs to work in. */
export function scratchBytes(m: i32): i32 {
  return 4 * (KC * ((m + S - 1) / S) * S + KC * MC + R * S);
}

/**
 * c [n, m] = a [n, k] · b [k, m], rows of c side by side; element (i, p) of a is at a + 4·(i·aRow + p·aColumn).
 *
 * @param ones 0, or what of a is not in memory but 1
 */
export function gemm(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32, ones: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, scratch: usize,
): void {
  gemmInto(n, m, k, a, aRow, aColumn, ones, b, bRow, bColumn, c, m, scratch);
}

/** The same into a part of a larger matrix, whose rows are `ldc` numbers apart. */
export function gemmInto(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32, ones: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, ldc: i32, scratch: usize,
): void {
  const panels = (m + S - 1) / S;
  const packedB = scratch;
  const packedA = packedB + 4 * KC * panels * S;
  const tile = packedA + 4 * KC * MC;
  const blocks = (k + KC - 1) / KC;
  const depth = (k + blocks - 1) / blocks; // alike, or the last would be short
  for (let p0 = 0; p0 < k; p0 += depth) {
    const kc = min(depth, k - p0);
    packB(b + 4 * p0 * bRow, bRow, bColumn, kc, m, packedB);
    for (let i0 = 0; i0 < n; i0 += MC) {
      const rows = min(MC, n - i0);
      const rowsInMemory = ones == ROW_OF_ONES && i0 + rows == n ? rows - 1 : rows;
      const depthInMemory = ones == COLUMN_OF_ONES && p0 + kc == k ? kc - 1 : kc;
      packA(a + 4 * (i0 * aRow + p0 * aColumn), aRow, aColumn, rowsInMemory, depthInMemory, kc, packedA);
      if (rowsInMemory < rows) fillRow(rowsInMemory, kc, packedA);
      if (depthInMemory < kc) fillColumn(rows, kc, packedA);
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
  const whole = m - (m % S);
  if (column == 1) {
    // A few rows at a time: a page of memory for each is then all that is looked up.
    for (let p0 = 0; p0 < kc; p0 += NEAR) {
      const rows = min(NEAR, kc - p0);
      for (let j = 0; j < whole; j += S) {
        let from = b + 4 * (p0 * row + j);
        let to = out + 4 * (j * kc + p0 * S);
        for (let p = 0; p < rows; p++) {
          v128.store(to, v128.load(from));
          v128.store(to, v128.load(from, 16), 16);
          from += 4 * row;
          to += 4 * S;
        }
      }
    }
  } else {
    for (let j = 0; j < whole; j += S) packTransposed(b + 4 * j * column, column, kc, out + 4 * j * kc);
  }
  for (let p = 0; p < kc && whole < m; p++) {
    for (let s = 0; s < S; s++) {
      const j = whole + s;
      store<f32>(out + 4 * (whole * kc + p * S + s), j < m ? load<f32>(b + 4 * (p * row + j * column)) : 0);
    }
  }
}

/** Rows in blocks of R, each [kc, R] of which `depth` are there; missing rows are 0. */
function packA(a: usize, row: i32, column: i32, n: i32, depth: i32, kc: i32, out: usize): void {
  const whole = n - (n % R);
  if (column == 1) for (let i = 0; i < whole; i += R) packRows(a + 4 * i * row, row, depth, out + 4 * i * kc);
  else packColumns(a, column, whole, depth, kc, out);
  for (let p = 0; p < depth && whole < n; p++) {
    for (let r = 0; r < R; r++) {
      const i = whole + r;
      store<f32>(out + 4 * (whole * kc + p * R + r), i < n ? load<f32>(a + 4 * (i * row + p * column)) : 0);
    }
  }
}

/** out [depth, R] from R rows, which are `stride` apart, four numbers of each at a time. */
function packRows(from: usize, stride: i32, depth: i32, out: usize): void {
  const next = 4 * stride;
  const r0 = from, r1 = r0 + next, r2 = r1 + next, r3 = r2 + next, r4 = r3 + next, r5 = r4 + next;
  let p = 0;
  for (; p + 4 <= depth; p += 4) {
    const at = 4 * p;
    const x0 = v128.load(r0 + at), x1 = v128.load(r1 + at), x2 = v128.load(r2 + at), x3 = v128.load(r3 + at);
    const y0 = v128.shuffle<f32>(x0, x1, 0, 4, 1, 5), y1 = v128.shuffle<f32>(x0, x1, 2, 6, 3, 7);
    const y2 = v128.shuffle<f32>(x2, x3, 0, 4, 1, 5), y3 = v128.shuffle<f32>(x2, x3, 2, 6, 3, 7);
    const x4 = v128.load(r4 + at), x5 = v128.load(r5 + at);
    const y4 = v128.shuffle<f32>(x4, x5, 0, 4, 1, 5), y5 = v128.shuffle<f32>(x4, x5, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<f32>(y0, y2, 0, 1, 4, 5));
    v128.store64_lane(out, y4, 0, 16);
    v128.store(out, v128.shuffle<f32>(y0, y2, 2, 3, 6, 7), 24);
    v128.store64_lane(out, y4, 1, 40);
    v128.store(out, v128.shuffle<f32>(y1, y3, 0, 1, 4, 5), 48);
    v128.store64_lane(out, y5, 0, 64);
    v128.store(out, v128.shuffle<f32>(y1, y3, 2, 3, 6, 7), 72);
    v128.store64_lane(out, y5, 1, 88);
    out += 96;
  }
  for (; p < depth; p++) {
    const at = 4 * p;
    store<f32>(out, load<f32>(r0 + at));
    store<f32>(out, load<f32>(r1 + at), 4);
    store<f32>(out, load<f32>(r2 + at), 8);
    store<f32>(out, load<f32>(r3 + at), 12);
    store<f32>(out, load<f32>(r4 + at), 16);
    store<f32>(out, load<f32>(r5 + at), 20);
    out += 24;
  }
}

/** Blocks [kc, R] of n rows that lie side by side, as columns whose numbers are `stride` apart. */
function packColumns(a: usize, stride: i32, n: i32, depth: i32, kc: i32, out: usize): void {
  for (let p = 0; p < depth; p++) {
    let from = a + 4 * p * stride;
    let to = out + 4 * p * R;
    for (let i = 0; i < n; i += R) {
      v128.store(to, v128.load(from));
      store<u64>(to, load<u64>(from, 16), 16);
      from += 4 * R;
      to += 4 * R * kc;
    }
  }
}

/** Row i of packed blocks becomes 1. */
function fillRow(i: i32, kc: i32, packed: usize): void {
  const block = packed + 4 * (i - (i % R)) * kc;
  for (let p = 0; p < kc; p++) {
    // A row that begins a block has none above it, and below it there is nothing.
    if (i % R == 0) for (let r = 1; r < R; r++) store<f32>(block + 4 * (p * R + r), 0);
    store<f32>(block + 4 * (p * R + (i % R)), 1);
  }
}

/** The last column of packed blocks becomes 1. */
function fillColumn(rows: i32, kc: i32, packed: usize): void {
  for (let i = 0; i < rows; i += R) {
    const last = packed + 4 * (i * kc + (kc - 1) * R);
    for (let r = 0; r < R; r++) store<f32>(last + 4 * r, i + r < rows ? 1 : 0);
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
