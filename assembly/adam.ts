import { put, take } from "./lanes";

/** One step of Adam on n numbers: the two moments change in place, the new weights go to `out`. */
export function adam(
  weight: usize, first: usize, second: usize, gradient: usize, out: usize, n: i32,
  beta1: f32, rest1: f32, beta2: f32, rest2: f32, rate: f32, floor: f32,
): void {
  for (let i = 0; i < n; i += 4) {
    const at = 4 * i, left = n - i;
    const g = take(gradient + at, left);
    const m = f32x4.add(f32x4.mul(f32x4.splat(beta1), take(first + at, left)), f32x4.mul(f32x4.splat(rest1), g));
    const squared = f32x4.mul(f32x4.splat(rest2), f32x4.mul(g, g));
    const v = f32x4.add(f32x4.mul(f32x4.splat(beta2), take(second + at, left)), squared);
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(floor)));
    put(first + at, m, left);
    put(second + at, v, left);
    put(out + at, f32x4.add(take(weight + at, left), step), left);
  }
}
