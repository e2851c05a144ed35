/** One step of Adam on n numbers: the two moments change in place, the new weights go to `out`. */
export function adam(
  weight: usize, first: usize, second: usize, gradient: usize, out: usize, n: i32,
  beta1: f32, rest1: f32, beta2: f32, rest2: f32, rate: f32, floor: f32,
): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    const at = 4 * i;
    const g = v128.load(gradient + at);
    const m = f32x4.add(f32x4.mul(f32x4.splat(beta1), v128.load(first + at)), f32x4.mul(f32x4.splat(rest1), g));
    const squared = f32x4.mul(f32x4.splat(rest2), f32x4.mul(g, g));
    const v = f32x4.add(f32x4.mul(f32x4.splat(beta2), v128.load(second + at)), squared);
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(floor)));
    v128.store(first + at, m);
    v128.store(second + at, v);
    v128.store(out + at, f32x4.add(v128.load(weight + at), step));
  }
  for (; i < n; i++) {
    const at = 4 * i;
    const g = load<f32>(gradient + at);
    const m = beta1 * load<f32>(first + at) + rest1 * g;
    const v = beta2 * load<f32>(second + at) + rest2 * g * g;
    store<f32>(first + at, m);
    store<f32>(second + at, v);
    store<f32>(out + at, load<f32>(weight + at) + (rate * m) / (sqrt<f32>(v) + floor));
  }
}
