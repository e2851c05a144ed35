/** What stands between a layer's sum and its output, and its gradient from the output alone. */
import { exp4, log1p4, tanh4 } from "./functions";

/** The order of the page's side: `kernels/wasm/activation.ts`. */
const TANH: i32 = 1;
const RELU: i32 = 2;
const ELU: i32 = 3;
const SOFTPLUS: i32 = 4;
const SIGMOID: i32 = 5;

@inline
function act(x: v128, kind: i32): v128 {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  if (kind == TANH) return tanh4(x);
  if (kind == RELU) return f32x4.max(x, zero);
  if (kind == ELU) return v128.bitselect(x, f32x4.sub(exp4(f32x4.min(x, zero)), one), f32x4.gt(x, zero));
  if (kind == SOFTPLUS) return f32x4.add(f32x4.max(x, zero), log1p4(exp4(f32x4.neg(f32x4.abs(x)))));
  if (kind == SIGMOID) return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
  return x;
}

/** act′ from y = act(x): 1 − y², [y > 0], 1 + min(y, 0), 1 − exp(−y), y(1 − y) */
@inline
function slope(y: v128, kind: i32): v128 {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(y, y));
  if (kind == RELU) return v128.and(one, f32x4.gt(y, zero));
  if (kind == ELU) return f32x4.add(one, f32x4.min(y, zero));
  if (kind == SOFTPLUS) return f32x4.sub(one, exp4(f32x4.neg(y)));
  if (kind == SIGMOID) return f32x4.mul(y, f32x4.sub(one, y));
  return one;
}

/** out = act(x), n numbers; `out` may be `x`. */
export function activate(x: usize, n: i32, kind: i32, out: usize): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) v128.store(out + 4 * i, act(v128.load(x + 4 * i), kind));
  for (; i < n; i++) store<f32>(out + 4 * i, f32x4.extract_lane(act(f32x4.splat(load<f32>(x + 4 * i)), kind), 0));
}

/** out = dy·act′(x), from y = act(x) */
export function activationGradient(y: usize, dy: usize, n: i32, kind: i32, out: usize): void {
  let i = 0;
  for (; i + 4 <= n; i += 4) {
    v128.store(out + 4 * i, f32x4.mul(v128.load(dy + 4 * i), slope(v128.load(y + 4 * i), kind)));
  }
  for (; i < n; i++) {
    const each = slope(f32x4.splat(load<f32>(y + 4 * i)), kind);
    store<f32>(out + 4 * i, load<f32>(dy + 4 * i) * f32x4.extract_lane(each, 0));
  }
}

/** y [rows, columns] = act(y + bias [columns]), in place */
export function addBias(y: usize, bias: usize, rows: i32, columns: i32, kind: i32): void {
  for (let r = 0; r < rows; r++) {
    let i = 0;
    for (; i + 4 <= columns; i += 4) {
      v128.store(y + 4 * i, act(f32x4.add(v128.load(y + 4 * i), v128.load(bias + 4 * i)), kind));
    }
    for (; i < columns; i++) {
      const sum = f32x4.splat(load<f32>(y + 4 * i) + load<f32>(bias + 4 * i));
      store<f32>(y + 4 * i, f32x4.extract_lane(act(sum, kind), 0));
    }
    y += 4 * columns;
  }
}
