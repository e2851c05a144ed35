/**
 * The product of two matrices of float32, either of them transposed or not, in AssemblyScript. The loops are those of
 * Goto & van de Geijn 2008, "Anatomy of High-Performance Matrix Multiplication": blocks of both operands are packed so that
 * the innermost loop reads them one number after the other, and a tile of c stays in registers.
 */

import { compressBlocks, fillColumn, fillRow, KC, MC, min, packA, packB, R, S } from "./pack";
import { rowAt } from "./rows";
import { multiplyAdd } from "./simd";

/**
 * What stands beside a without being in memory: a last column of ones, with which the last row of b is added to all rows
 * of c, or a last row of ones, with which the last row of c sums those of b. They are the bias of a layer and its gradient.
 */
const COLUMN_OF_ONES: i32 = 1;
export const ROW_OF_ONES: i32 = 2;

/** Where parts of the memory begin that a product with m columns works in, in bytes, and how many there are in all. */
@inline
function blockAt(m: i32): i32 {
  return 4 * KC * ((m + S - 1) / S) * S; // after the packed b
}
@inline
function tileAt(m: i32): i32 {
  return blockAt(m) + 4 * KC * MC;
}
@inline
function countsAt(m: i32): i32 {
  return tileAt(m) + 4 * R * S;
}
@inline
function placesAt(m: i32): i32 {
  return countsAt(m) + 4 * (MC / R);
}
export function scratchBytes(m: i32): i32 {
  return placesAt(m) + 4 * KC * (MC / R);
}

/**
 * c [n, m] = a [n, k] · b [k, m]; element (i, p) of a is at a + 4·(i·aRow + p·aColumn), and rows of c are `ldc` numbers apart:
 * it may be a part of a larger matrix.
 *
 * @param ones 0, or what of a is not in memory but 1
 * @param rows a list of those rows of a and c that are computed, n of them; 0 for all
 * @param terms a list of those columns of a and rows of b that are taken, k of them; 0 for all
 */
export function gemmInto(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32, ones: i32, rows: usize, terms: usize,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, ldc: i32, scratch: usize,
): void {
  const depth = depthOf(k);
  for (let p0 = 0; p0 < k; p0 += depth) {
    packB(b, bRow, bColumn, terms, p0, min(depth, k - p0), m, scratch);
    multiplyRows(0, n, m, k, p0, a, aRow, aColumn, ones, rows, terms, scratch, c, ldc, scratch);
  }
}

/** How many of the k terms of each sum are taken at a time: alike, or the last would be few. */
export function depthOf(k: i32): i32 {
  const blocks = (k + KC - 1) / KC;
  return (k + blocks - 1) / blocks;
}

/** Rows `from` to n of c = or += the terms from p0 on of a · b, of which b is packed. */
export function multiplyRows(
  from: i32, n: i32, m: i32, k: i32, p0: i32,
  a: usize, aRow: i32, aColumn: i32, ones: i32, rows: usize, terms: usize,
  packedB: usize, c: usize, ldc: i32, scratch: usize,
): void {
  const packedA = scratch + blockAt(m), counts = scratch + countsAt(m), places = scratch + placesAt(m);
  const kc = min(depthOf(k), k - p0);
  for (let i0 = from; i0 < n; i0 += MC) {
    const height = min(MC, n - i0);
    const heightInMemory = ones == ROW_OF_ONES && i0 + height == n ? height - 1 : height;
    const depthInMemory = ones == COLUMN_OF_ONES && p0 + kc == k ? kc - 1 : kc;
    packA(a, aRow, aColumn, rows, i0, heightInMemory, terms, p0, depthInMemory, kc, packedA);
    if (heightInMemory < height) fillRow(heightInMemory, kc, packedA);
    if (depthInMemory < kc) fillColumn(height, kc, packedA);
    compressBlocks(height, kc, packedA, counts, places);
    multiplyBlock(rows, i0, height, m, kc, packedA, counts, places, packedB, c, ldc, p0 > 0, scratch + tileAt(m));
  }
}

/** The rows i0 to i0 + n of c = or += a block of a, as it is packed, times the packed b. */
function multiplyBlock(
  list: usize, i0: i32, n: i32, m: i32, kc: i32,
  a: usize, counts: usize, places: usize, b: usize, c: usize, ldc: i32, adds: bool, tile: usize,
): void {
  for (let j = 0; j < m; j += S) {
    const columns = min(S, m - j);
    const panel = b + 4 * j * kc;
    const column = c + 4 * j;
    for (let i = 0; i < n; i += R) {
      const height = min(R, n - i);
      const isInPlace = height == R && columns == S && list == 0;
      const block = a + 4 * i * kc;
      const to = isInPlace ? column + 4 * (i0 + i) * ldc : tile;
      const step = isInPlace ? ldc : S;
      const count = load<i32>(counts + 4 * (i / R));
      if (count == kc) micro(kc, block, panel, to, step, isInPlace && adds);
      else microOfFew(count, block, panel, places + 4 * KC * (i / R), to, step, isInPlace && adds);
      if (!isInPlace) copyTile(tile, list, i0 + i, height, columns, column, ldc, adds);
    }
  }
}

/** c [R, S] = or += a [kc, R]ᵀ · b [kc, S] */
function micro(kc: i32, a: usize, b: usize, c: usize, ldc: i32, adds: bool): void {
  multiplyTile(kc, a, b, false, 0, c, ldc, adds);
}

/** The same for a block of which `count` columns are left. */
function microOfFew(count: i32, a: usize, b: usize, places: usize, c: usize, ldc: i32, adds: bool): void {
  multiplyTile(count, a, b, true, places, c, ldc, adds);
}

/** @param areFew whether `places` says where columns of a meet the panel of b */
@inline
function multiplyTile(
  kc: i32, a: usize, panel: usize, areFew: bool, places: usize, c: usize, ldc: i32, adds: bool,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  let c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  const end = a + 24 * kc;
  let b = panel;
  while (a < end) {
    if (areFew) b = panel + load<i32>(places);
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
    if (areFew) places += 4;
    else b += 32;
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

/** The first rows and columns of a tile become, or are added to, those of c from row i on. */
function copyTile(tile: usize, list: usize, i: i32, rows: i32, columns: i32, c: usize, ldc: i32, adds: bool): void {
  for (let r = 0; r < rows; r++) {
    const from = tile + 4 * r * S;
    const to = c + 4 * rowAt(list, i + r) * ldc;
    if (columns == S) put(to, v128.load(from), v128.load(from, 16), adds);
    else for (let j = 0; j < columns; j++) {
      const value = load<f32>(from + 4 * j);
      store<f32>(to + 4 * j, adds ? load<f32>(to + 4 * j) + value : value);
    }
  }
}
