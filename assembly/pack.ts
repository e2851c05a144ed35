/**
 * Blocks of the operands of a product, laid out so that its innermost loop reads them one number after the other. Of a
 * matrix either the rows lie side by side (`column` is 1) or the columns (`row` is 1). A list says which of those that lie
 * apart are taken; 0 takes all.
 */

import { rowAt } from "./rows";

/** Rows and columns of the tile that the registers hold: 12 accumulators, 2 of b and 1 of a make 15 of 16. */
export const R: i32 = 6;
export const S: i32 = 8;
/** Depth and rows of a block: a panel of b then stays in the first cache, a block of a in the second. */
export const KC: i32 = 512;
export const MC: i32 = 96;
/** Rows that are packed at a time where each is far from the next. */
const NEAR: i32 = 16;
/** Of so many columns of a packed block one is looked at, to see whether many of them are empty. */
const SAMPLED: i32 = 8;

@inline
export function min(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

/** The terms p0 to p0 + kc of all m columns in panels of S, each [kc, S]; missing columns are 0. */
export function packB(b: usize, row: i32, column: i32, list: usize, p0: i32, kc: i32, m: i32, out: usize): void {
  const whole = m - (m % S);
  if (column != 1) for (let j = 0; j < whole; j += S) packTransposed(b + 4 * (p0 + j * column), column, kc, out + 4 * j * kc);
  else if (list == 0) packSideBySide(b + 4 * p0 * row, row, false, 0, kc, whole, out);
  else packSideBySide(b, row, true, list + 4 * p0, kc, whole, out);
  for (let p = 0; p < kc && whole < m; p++) {
    for (let s = 0; s < S; s++) {
      const j = whole + s;
      const from = b + 4 * (rowAt(list, p0 + p) * row + j * column);
      store<f32>(out + 4 * (whole * kc + p * S + s), j < m ? load<f32>(from) : 0);
    }
  }
}

/** Rows that lie side by side, a few at a time: a page of memory for each is then all that is looked up. */
@inline
function packSideBySide(b: usize, row: i32, isListed: bool, list: usize, kc: i32, whole: i32, out: usize): void {
  for (let p0 = 0; p0 < kc; p0 += NEAR) {
    const end = min(p0 + NEAR, kc);
    for (let j = 0; j < whole; j += S) {
      let to = out + 4 * (j * kc + p0 * S);
      for (let p = p0; p < end; p++) {
        const from = b + 4 * ((isListed ? load<i32>(list + 4 * p) : p) * row + j);
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
        to += 4 * S;
      }
    }
  }
}

/**
 * The rows i0 to i0 + n in blocks of R, each [kc, R], of which the columns p0 to p0 + depth are there; missing rows are 0.
 */
export function packA(
  a: usize, row: i32, column: i32, rows: usize, i0: i32, n: i32, terms: usize, p0: i32, depth: i32, kc: i32, out: usize,
): void {
  const whole = n - (n % R);
  if (column == 1) for (let i = 0; i < whole; i += R) packRows(a + 4 * p0, row, rows, i0 + i, depth, out + 4 * i * kc);
  else packColumns(a + 4 * i0, column, terms, p0, whole, depth, kc, out);
  for (let p = 0; p < depth && whole < n; p++) {
    for (let r = 0; r < R; r++) {
      const i = whole + r;
      const from = a + 4 * (rowAt(rows, i0 + i) * row + rowAt(terms, p0 + p) * column);
      store<f32>(out + 4 * (whole * kc + p * R + r), i < n ? load<f32>(from) : 0);
    }
  }
}

/** out [depth, R] from the R rows from i on, which are `stride` apart, four numbers of each at a time. */
function packRows(a: usize, stride: i32, list: usize, i: i32, depth: i32, out: usize): void {
  const r0 = a + 4 * stride * rowAt(list, i), r1 = a + 4 * stride * rowAt(list, i + 1);
  const r2 = a + 4 * stride * rowAt(list, i + 2), r3 = a + 4 * stride * rowAt(list, i + 3);
  const r4 = a + 4 * stride * rowAt(list, i + 4), r5 = a + 4 * stride * rowAt(list, i + 5);
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

/** Blocks [kc, R] of the first n numbers of the columns from p0 on, which lie side by side and are `stride` apart. */
function packColumns(a: usize, stride: i32, list: usize, p0: i32, n: i32, depth: i32, kc: i32, out: usize): void {
  for (let p = 0; p < depth; p++) {
    let from = a + 4 * stride * rowAt(list, p0 + p);
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
export function fillRow(i: i32, kc: i32, packed: usize): void {
  const block = packed + 4 * (i - (i % R)) * kc;
  for (let p = 0; p < kc; p++) {
    // A row that begins a block has none above it, and below it there is nothing.
    if (i % R == 0) for (let r = 1; r < R; r++) store<f32>(block + 4 * (p * R + r), 0);
    store<f32>(block + 4 * (p * R + (i % R)), 1);
  }
}

/** The last column of packed blocks becomes 1. */
export function fillColumn(rows: i32, kc: i32, packed: usize): void {
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

/**
 * Drops columns of packed blocks [kc, R] that are 0 in all rows, where it is worth it: images are dark at their edges.
 *
 * @param counts how many columns of each block are left
 * @param places where those meet a panel of b, KC for each block
 */
export function compressBlocks(rows: i32, kc: i32, packed: usize, counts: usize, places: usize): void {
  for (let i = 0; i < rows; i += R) {
    const block = packed + 4 * i * kc;
    let seen = 0, filled = 0;
    for (let p = 0; p < kc; p += SAMPLED) {
      seen++;
      filled += i32(isFilled(block + 24 * p));
    }
    const count = 8 * filled > 7 * seen ? kc : compress(block, kc, places + 4 * KC * (i / R));
    store<i32>(counts + 4 * (i / R), count);
  }
}

@inline
function isFilled(column: usize): bool {
  return v128.any_true(v128.or(v128.load(column), v128.load(column, 8)));
}

/** Moves the filled columns of a block together, says where they meet a panel of b, in bytes, and how many they are. */
function compress(block: usize, kc: i32, places: usize): i32 {
  let to = block;
  let place = places;
  for (let p = 0; p < kc; p++) {
    const filled = i32(isFilled(block));
    v128.store(to, v128.load(block));
    v128.store(to, v128.load(block, 8), 8);
    store<i32>(place, 4 * S * p);
    to += 4 * R * filled;
    place += 4 * filled;
    block += 4 * R;
  }
  return i32(place - places) / 4;
}
