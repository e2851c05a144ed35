import { sigmoid4, softplus4 } from "./functions";
import { only, put, take, total } from "./lanes";

/** x·l − log(1 + exp l) */
@inline
function logDensity(l: v128, x: v128): v128 {
  return f32x4.sub(f32x4.mul(l, x), softplus4(l));
}

/** x − sigmoid l */
@inline
function slope(l: v128, x: v128): v128 {
  return f32x4.sub(x, sigmoid4(l));
}

/** out [rows] = Σ_d x·l − log(1 + exp l), with logits l [rows, d] and data x [b, d] that repeats every b rows */
export function bernoulli(l: usize, x: usize, rows: i32, b: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const logits = l + 4 * row * d;
    const data = x + 4 * (row % b) * d;
    let sum = f32x4.splat(0);
    let i = 0;
    for (; i + 4 <= d; i += 4) sum = f32x4.add(sum, logDensity(v128.load(logits + 4 * i), v128.load(data + 4 * i)));
    const left = d - i;
    if (left > 0) sum = f32x4.add(sum, only(logDensity(take(logits + 4 * i, left), take(data + 4 * i, left)), left));
    store<f32>(out + 4 * row, total(sum));
  }
}

/** out [rows, d] = (x − sigmoid l)·dy, with dy [rows] */
export function bernoulliGradient(l: usize, x: usize, dy: usize, rows: i32, b: i32, d: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const logits = l + 4 * row * d;
    const data = x + 4 * (row % b) * d;
    const to = out + 4 * row * d;
    const scale = f32x4.splat(load<f32>(dy + 4 * row));
    let i = 0;
    for (; i + 4 <= d; i += 4) {
      const at = 4 * i;
      v128.store(to + at, f32x4.mul(slope(v128.load(logits + at), v128.load(data + at)), scale));
    }
    const at = 4 * i, left = d - i;
    if (left > 0) put(to + at, f32x4.mul(slope(take(logits + at, left), take(data + at, left)), scale), left);
  }
}
