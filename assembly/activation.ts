/** What stands between a layer's sum and its output, and its gradient from the output alone. */
import { exp4, sigmoid4, softplus4, tanh4 } from "./functions";
import { put, take } from "./lanes";

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
  if (kind == RELU) return f32x4.pmax(x, zero);
  if (kind == ELU) return v128.bitselect(x, f32x4.sub(exp4(f32x4.pmin(x, zero)), one), f32x4.gt(x, zero));
  if (kind == SOFTPLUS) return softplus4(x);
  if (kind == SIGMOID) return sigmoid4(x);
  return x;
}

/** act′ from y = act(x): 1 − y², [y > 0], 1 + min(y, 0), 1 − exp(−y), y(1 − y) */
@inline
function slope(y: v128, kind: i32): v128 {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(y, y));
  if (kind == RELU) return v128.and(one, f32x4.gt(y, zero));
  if (kind == ELU) return f32x4.add(one, f32x4.pmin(y, zero));
  if (kind == SOFTPLUS) return f32x4.sub(one, exp4(f32x4.neg(y)));
  if (kind == SIGMOID) return f32x4.mul(y, f32x4.sub(one, y));
  return one;
}

/** out = act(x), n numbers; `out` may be `x`. */
export function activate(x: usize, n: i32, kind: i32, out: usize): void {
  for (let i = 0; i < n; i += 4) put(out + 4 * i, act(take(x + 4 * i, n - i), kind), n - i);
}

/** out = dy·act′(x), from y = act(x) */
export function activationGradient(y: usize, dy: usize, n: i32, kind: i32, out: usize): void {
  for (let i = 0; i < n; i += 4) {
    const at = 4 * i, left = n - i;
    put(out + at, f32x4.mul(take(dy + at, left), slope(take(y + at, left), kind)), left);
  }
}
