/** Exponential, logarithm and hyperbolic tangent of four numbers, within 2 units of the last place (Moshier's Cephes). */
import { multiplyAdd } from "./simd";

/** exp x, for x from −87 to 88; beyond, its value there */
@inline
export function exp4(given: v128): v128 {
  const x = f32x4.min(f32x4.max(given, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  // x − n·ln 2 in two parts, the first of which is exact
  const r = multiplyAdd(n, f32x4.splat(2.1219444e-4), multiplyAdd(n, f32x4.splat(-0.693359375), x));
  let y = f32x4.splat(1.987569150e-4);
  y = multiplyAdd(y, r, f32x4.splat(1.3981999507e-3));
  y = multiplyAdd(y, r, f32x4.splat(8.3334519073e-3));
  y = multiplyAdd(y, r, f32x4.splat(4.1665795894e-2));
  y = multiplyAdd(y, r, f32x4.splat(1.6666665459e-1));
  y = multiplyAdd(y, r, f32x4.splat(5.0000001201e-1));
  y = multiplyAdd(y, f32x4.mul(r, r), f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23); // 2ⁿ
  return f32x4.mul(y, power);
}

/** log(1 + x) for x from 0 to 1 */
@inline
export function log1p4(x: v128): v128 {
  const one = f32x4.splat(1);
  const isLarge = f32x4.gt(x, f32x4.splat(0.41421356));
  // f with 1 + x = 1 + f, or 2(1 + f) where 1 + x is above √2: exact in both cases
  const f = v128.bitselect(f32x4.mul(f32x4.sub(x, one), f32x4.splat(0.5)), x, isLarge);
  const z = f32x4.mul(f, f);
  let y = f32x4.splat(7.0376836292e-2);
  y = multiplyAdd(y, f, f32x4.splat(-1.151461031e-1));
  y = multiplyAdd(y, f, f32x4.splat(1.167699874e-1));
  y = multiplyAdd(y, f, f32x4.splat(-1.2420140846e-1));
  y = multiplyAdd(y, f, f32x4.splat(1.4249322787e-1));
  y = multiplyAdd(y, f, f32x4.splat(-1.6668057665e-1));
  y = multiplyAdd(y, f, f32x4.splat(2.0000714765e-1));
  y = multiplyAdd(y, f, f32x4.splat(-2.4999993993e-1));
  y = multiplyAdd(y, f, f32x4.splat(3.3333331174e-1));
  y = multiplyAdd(z, f32x4.splat(-0.5), f32x4.mul(y, f32x4.mul(f, z)));
  return f32x4.add(f32x4.add(f, y), v128.and(isLarge, f32x4.splat(0.69314718056)));
}

@inline
export function tanh4(x: v128): v128 {
  const one = f32x4.splat(1);
  const size = f32x4.abs(x);
  // 1 − 2/(exp 2|x| + 1), with the sign of x
  const far = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(exp4(f32x4.add(size, size)), one)));
  const signed = v128.or(far, v128.and(x, f32x4.splat(-0.0)));
  // near 0, where that would lose digits, a polynomial
  const z = f32x4.mul(x, x);
  let y = f32x4.splat(-5.70498872745e-3);
  y = multiplyAdd(y, z, f32x4.splat(2.06390887954e-2));
  y = multiplyAdd(y, z, f32x4.splat(-5.37397155531e-2));
  y = multiplyAdd(y, z, f32x4.splat(1.33314422036e-1));
  y = multiplyAdd(y, z, f32x4.splat(-3.33332819422e-1));
  const near = multiplyAdd(f32x4.mul(y, z), x, x);
  return v128.bitselect(near, signed, f32x4.lt(size, f32x4.splat(0.625)));
}
