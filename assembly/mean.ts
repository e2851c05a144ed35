import { take, total } from "./lanes";

/** out [] = the mean of n numbers */
export function mean(x: usize, n: i32, out: usize): void {
  let sum = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) sum = f32x4.add(sum, take(x + 4 * i, n - i));
  store<f32>(out, total(sum) / <f32>n);
}
