/**
 * All kernels, on a memory that they are given. Where several threads share it each is cut into chunks, which the threads
 * take as they come. Every output number is computed by one thread in the order in which one alone would, so that results
 * are the same to the bit.
 */
import { activate as activateOne, activationGradient as activationGradientOne } from "./activation";
import { adam as adamOne } from "./adam";
import { bernoulli as bernoulliOne, bernoulliGradient as bernoulliGradientOne } from "./bernoulli";
import { depthOf, gemmInto, multiplyRows, ROW_OF_ONES, scratchBytes as scratchOfOne } from "./gemm";
import {
  begin, chunksOfJob, endChunk, get, getFloat, kindOfJob, me, nextChunk, open, put, putFloat, threads, waitForJob,
  waitForOthers,
} from "./job";
import { min, packB, R, S } from "./pack";

export { join, jobBytes } from "./job";

/** Too small to be worth a second thread. */
export { effectiveSampleSize, logMeanExp, logMeanExpGradient } from "./logMeanExp";
export { mean } from "./mean";
export { clearOtherRows, listRows } from "./rows";
export {
  normalKl,
  normalKlGradient,
  normalLogDensity,
  normalLogDensityGradient,
  normalSample,
  normalSampleGradient,
  standardNormalGradient,
  standardNormalLogDensity,
  sumSamples,
} from "./normal";

/** Numbers that are worth waking another thread for, and multiplications. */
const WORTHWHILE: i32 = 16384;
const WORTHWHILE_PRODUCT: f64 = 1e6;
/** Rows of a product that is cut finer, so that a thread that is held up elsewhere does not hold up the rest. */
const MANY_ROWS: i32 = 192;

/** Whether so much work is done sooner alone. */
@inline
function isSmall(numbers: i32): bool {
  return threads == 1 || numbers < WORTHWHILE;
}

/** What a thread does all its life. */
export function work(): void {
  while (true) {
    takeChunks();
    waitForJob();
  }
}

function takeChunks(): void {
  for (let chunk = nextChunk(); chunk >= 0; chunk = nextChunk()) {
    compute(kindOfJob(), chunk, chunksOfJob());
    endChunk();
  }
}

/** Opens the job, works on it too, and returns when it is done. */
function finish(chunks: i32): void {
  open(chunks);
  takeChunks();
  waitForOthers(chunks);
}

/** Where a chunk begins of n things, in whole multiples of `step`. */
@inline
function edge(n: i32, chunk: i32, chunks: i32, step: i32): i32 {
  const steps = (n + step - 1) / step;
  const at = ((steps * chunk) / chunks) * step;
  return at < n ? at : n;
}

/** Rows whose data repeat every b are cut at whole repetitions; where they do not repeat, anywhere. */
@inline
function stepOf(rows: i32, b: i32): i32 {
  return rows == b ? 1 : b;
}

const PRODUCT_COLUMNS: i32 = 0;
const PRODUCT_ROWS: i32 = 1;
const PACK: i32 = 2;
const ACTIVATE: i32 = 3;
const ACTIVATION_GRADIENT: i32 = 4;
const BERNOULLI: i32 = 5;
const BERNOULLI_GRADIENT: i32 = 6;
const ADAM: i32 = 7;

function compute(kind: i32, chunk: i32, chunks: i32): void {
  if (kind == PRODUCT_COLUMNS) multiplyColumnsChunk(chunk, chunks);
  else if (kind == PRODUCT_ROWS) multiplyRowsChunk(chunk, chunks);
  else if (kind == PACK) packChunk(chunk, chunks);
  else if (kind == ACTIVATE) {
    const from = edge(get(1), chunk, chunks, 4);
    activateOne(get(0) + 4 * from, edge(get(1), chunk + 1, chunks, 4) - from, get(2), get(3) + 4 * from);
  } else if (kind == ACTIVATION_GRADIENT) {
    const from = edge(get(2), chunk, chunks, 4);
    const n = edge(get(2), chunk + 1, chunks, 4) - from;
    activationGradientOne(get(0) + 4 * from, get(1) + 4 * from, n, get(3), get(4) + 4 * from);
  } else if (kind == BERNOULLI) {
    const from = edge(get(2), chunk, chunks, stepOf(get(2), get(3)));
    const rows = edge(get(2), chunk + 1, chunks, stepOf(get(2), get(3))) - from;
    const data = get(1) + 4 * (from % get(3)) * get(4);
    bernoulliOne(get(0) + 4 * from * get(4), data, rows, get(3), get(4), get(5) + 4 * from);
  } else if (kind == BERNOULLI_GRADIENT) {
    const from = edge(get(3), chunk, chunks, stepOf(get(3), get(4)));
    const rows = edge(get(3), chunk + 1, chunks, stepOf(get(3), get(4))) - from;
    const data = get(1) + 4 * (from % get(4)) * get(5);
    const at = 4 * from * get(5);
    bernoulliGradientOne(get(0) + at, data, get(2) + 4 * from, rows, get(4), get(5), get(6) + at);
  } else {
    const from = edge(get(5), chunk, chunks, 4);
    const n = edge(get(5), chunk + 1, chunks, 4) - from;
    const at = 4 * from;
    adamOne(
      get(0) + at, get(1) + at, get(2) + at, get(3) + at, get(4) + at, n,
      getFloat(6), getFloat(7), getFloat(8), getFloat(9), getFloat(10), getFloat(11),
    );
  }
}

/** Bytes that `gemm` works in: each thread has a part of its own. */
export function scratchBytes(m: i32): i32 {
  return threads * scratchOfOne(m);
}

export function gemm(
  n: i32, m: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32, ones: i32, rows: usize, terms: usize,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, scratch: usize,
): void {
  const size = <f64>n * <f64>m * <f64>k;
  if (threads == 1 || size < WORTHWHILE_PRODUCT) {
    return gemmInto(n, m, k, a, aRow, aColumn, ones, rows, terms, b, bRow, bColumn, c, m, scratch);
  }
  const byRows = n >= MANY_ROWS;
  begin(byRows ? PACK : PRODUCT_COLUMNS);
  put(0, n);
  put(1, m);
  put(2, k);
  put(3, a);
  put(4, aRow);
  put(5, aColumn);
  put(6, ones);
  put(7, b);
  put(8, bRow);
  put(9, bColumn);
  put(10, c);
  put(11, scratch);
  put(13, rows);
  put(14, terms);
  if (byRows) finishByRows(k);
  else finish(threads);
}

/** All pack b together before they share the rows of c: packed by each, it would cost more than their turns. */
function finishByRows(k: i32): void {
  const depth = depthOf(k);
  for (let p0 = 0; p0 < k; p0 += depth) {
    if (p0 > 0) begin(PACK);
    put(12, p0);
    finish(threads);
    begin(PRODUCT_ROWS);
    finish(4 * threads);
  }
}

/** A few rows of b are soon packed by each, and columns can be shared evenly. */
function multiplyColumnsChunk(chunk: i32, chunks: i32): void {
  const n = get(0), m = get(1), k = get(2);
  const from = edge(m, chunk, chunks, S);
  const columns = edge(m, chunk + 1, chunks, S) - from;
  const b = get(7) + 4 * from * get(9), c = get(10) + 4 * from;
  gemmInto(n, columns, k, get(3), get(4), get(5), get(6), get(13), get(14), b, get(8), get(9), c, m, scratchOf(m));
}

function packChunk(chunk: i32, chunks: i32): void {
  const m = get(1), k = get(2), bRow = get(8), bColumn = get(9), p0 = get(12);
  const from = edge(m, chunk, chunks, S);
  const columns = edge(m, chunk + 1, chunks, S) - from;
  const kc = min(depthOf(k), k - p0);
  packB(get(7) + 4 * from * bColumn, bRow, bColumn, get(14), p0, kc, columns, get(11) + 4 * from * kc);
}

function multiplyRowsChunk(chunk: i32, chunks: i32): void {
  const n = get(0), m = get(1), k = get(2), ones = get(6);
  const from = edge(n, chunk, chunks, R);
  const to = edge(n, chunk + 1, chunks, R);
  const onesHere = to == n || ones != ROW_OF_ONES ? ones : 0;
  const a = get(3), aRow = get(4), aColumn = get(5), b = get(11), c = get(10);
  multiplyRows(from, to, m, k, get(12), a, aRow, aColumn, onesHere, get(13), get(14), b, c, m, scratchOf(m));
}

/** What this thread works in. */
@inline
function scratchOf(m: i32): usize {
  return get(11) + me * scratchOfOne(m);
}

export function activate(x: usize, n: i32, kind: i32, out: usize): void {
  if (isSmall(n)) return activateOne(x, n, kind, out);
  begin(ACTIVATE);
  put(0, x);
  put(1, n);
  put(2, kind);
  put(3, out);
  finish(threads);
}

export function activationGradient(y: usize, dy: usize, n: i32, kind: i32, out: usize): void {
  if (isSmall(n)) return activationGradientOne(y, dy, n, kind, out);
  begin(ACTIVATION_GRADIENT);
  put(0, y);
  put(1, dy);
  put(2, n);
  put(3, kind);
  put(4, out);
  finish(threads);
}

export function bernoulli(l: usize, x: usize, rows: i32, b: i32, d: i32, out: usize): void {
  if (isSmall(rows * d)) return bernoulliOne(l, x, rows, b, d, out);
  begin(BERNOULLI);
  put(0, l);
  put(1, x);
  put(2, rows);
  put(3, b);
  put(4, d);
  put(5, out);
  finish(threads);
}

export function bernoulliGradient(l: usize, x: usize, dy: usize, rows: i32, b: i32, d: i32, out: usize): void {
  if (isSmall(rows * d)) return bernoulliGradientOne(l, x, dy, rows, b, d, out);
  begin(BERNOULLI_GRADIENT);
  put(0, l);
  put(1, x);
  put(2, dy);
  put(3, rows);
  put(4, b);
  put(5, d);
  put(6, out);
  finish(threads);
}

export function adam(
  weight: usize, first: usize, second: usize, gradient: usize, out: usize, n: i32,
  beta1: f32, rest1: f32, beta2: f32, rest2: f32, rate: f32, floor: f32,
): void {
  if (isSmall(n)) {
    return adamOne(weight, first, second, gradient, out, n, beta1, rest1, beta2, rest2, rate, floor);
  }
  begin(ADAM);
  put(0, weight);
  put(1, first);
  put(2, second);
  put(3, gradient);
  put(4, out);
  put(5, n);
  putFloat(6, beta1);
  putFloat(7, rest1);
  putFloat(8, beta2);
  putFloat(9, rest2);
  putFloat(10, rate);
  putFloat(11, floor);
  finish(threads);
}
