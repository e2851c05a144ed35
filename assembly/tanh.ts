import { tanh4 } from "./functions";

/** out = tanh x, n numbers */
export function tanh(x: usize, n: i32, out: usize): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) v128.store(out + 4 * i, tanh4(v128.load(x + 4 * i)));
  for (; i < n; i++) store<f32>(out + 4 * i, f32x4.extract_lane(tanh4(f32x4.splat(load<f32>(x + 4 * i))), 0));
}

/** out = dy·(1 − y²), the gradient of y = tanh x */
export function tanhGradient(y: usize, dy: usize, n: i32, out: usize): void {
  const one = f32x4.splat(1);
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const value = v128.load(y + 4 * i);
    v128.store(out + 4 * i, f32x4.mul(v128.load(dy + 4 * i), f32x4.sub(one, f32x4.mul(value, value))));
  }
  for (; i < n; i++) {
    const value = load<f32>(y + 4 * i);
    store<f32>(out + 4 * i, load<f32>(dy + 4 * i) * (1 - value * value));
  }
}
