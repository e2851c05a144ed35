/**
 * Means over samples in the log domain. x is [outer, n, inner], of which the n are averaged; the largest of them is taken out
 * first, so that nothing overflows.
 */
import { exp4, log4 } from "./functions";
import { only, put, take, total } from "./lanes";

/** The largest of n vectors that are `stride` bytes apart. */
@inline
function largest(x: usize, n: i32, stride: i32, left: i32): v128 {
  let max = take(x, left);
  for (let j = 1; j < n; j++) max = f32x4.max(max, take(x + j * stride, left));
  return max;
}

/** out [outer, inner] = log (1/n) Σ exp x */
export function logMeanExp(x: usize, outer: i32, n: i32, inner: i32, out: usize): void {
  const stride = 4 * inner;
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i += 4) {
      const left = inner - i;
      const from = x + 4 * (o * n * inner + i);
      const max = largest(from, n, stride, left);
      let sum = f32x4.splat(0);
      for (let j = 0; j < n; j++) sum = f32x4.add(sum, exp4(f32x4.sub(take(from + j * stride, left), max)));
      const mean = f32x4.div(sum, f32x4.splat(<f32>n));
      put(out + 4 * (o * inner + i), f32x4.add(max, log4(mean)), left);
    }
  }
}

/**
 * w̃·dy, or w̃²·dy with `power` 2, where w̃ = exp(x − value)/n and what is below `negligible` is 0; value and dy
 * [outer, inner] → [outer, n, inner].
 */
export function logMeanExpGradient(
  x: usize, value: usize, dy: usize, outer: i32, n: i32, inner: i32, power: i32, negligible: f32, out: usize,
): void {
  const perN = f32x4.splat(1 / <f32>n);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i += 4) {
      const left = inner - i;
      const place = 4 * (o * inner + i);
      const center = take(value + place, left), slope = take(dy + place, left);
      for (let j = 0; j < n; j++) {
        const at = 4 * ((o * n + j) * inner + i);
        const one = f32x4.mul(exp4(f32x4.sub(take(x + at, left), center)), perN);
        const weight = f32x4.sub(power == 2 ? f32x4.mul(one, one) : one, f32x4.splat(negligible));
        put(out + at, f32x4.mul(f32x4.pmax(weight, f32x4.splat(0)), slope), left);
      }
    }
  }
}

/** out [] = the mean of (Σ w)²/Σ w², with w = exp x */
export function effectiveSampleSize(x: usize, outer: i32, n: i32, inner: i32, out: usize): void {
  const stride = 4 * inner;
  let sizes = f32x4.splat(0);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i += 4) {
      const left = inner - i;
      const from = x + 4 * (o * n * inner + i);
      const max = largest(from, n, stride, left);
      let sum = f32x4.splat(0), squares = sum;
      for (let j = 0; j < n; j++) {
        const weight = exp4(f32x4.sub(take(from + j * stride, left), max));
        sum = f32x4.add(sum, weight);
        squares = f32x4.add(squares, f32x4.mul(weight, weight));
      }
      sizes = f32x4.add(sizes, only(f32x4.div(f32x4.mul(sum, sum), squares), left));
    }
  }
  store<f32>(out, total(sizes) / <f32>(outer * inner));
}
