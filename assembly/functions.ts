/**
 * Exponential, logarithm and hyperbolic tangent of four numbers, within three units of the last place. Not a number stays
 * not a number: of `pmin` and `pmax`, which are one instruction each where `min` and `max` are seven, the first operand
 * is the result where neither is smaller.
 */
import { multiplyAdd } from "./simd";

/** Four times a value, as a variable: V8 makes a constant of four anew at each use, in three instructions, but loads this. */
@inline
function kept(value: f32): v128 {
  return f32x4.splat(memory.size() > 0 ? value : 0); // more than the compiler can work out
}

const ONE = kept(1), TWO = kept(2);
/** The bit of the sign. */
const SIGN = kept(-0.0);
/**
 * 1.5·2²³ + 127: a number of this size has no digits after the point, so that adding it rounds, and its last bits are those
 * of an integer, here of the exponent of a float.
 */
const ROUNDING = kept(12583039);
/** 1/ln 2, and −ln 2 in two parts, of which the first has few digits */
const PER_LN2 = kept(1.44269504088896341), LN2_MOST = kept(-0.693359375), LN2_REST = kept(2.1219444e-4);
/** y with exp r = 1 + r + r²·y(r) for |r| ≤ ½ ln 2 (Moshier's Cephes), the highest power first */
const E5 = kept(1.987569150e-4), E4 = kept(1.3981999507e-3), E3 = kept(8.3334519073e-3), E2 = kept(4.1665795894e-2);
const E1 = kept(1.6666665459e-1), E0 = kept(5.0000001201e-1);
/** y with artanh s = s + s³·y(s²) for s ≤ ⅓, close to ⅓ + s²/5 + s⁴/7 + … */
const A3 = kept(1.342574901e-1), A2 = kept(1.411830990e-1), A1 = kept(2.000378032e-1), A0 = kept(3.333332017e-1);
/** Where 2ⁿ ends, and where tanh ½x is 1 */
const LOWEST = kept(-87), HIGHEST = kept(88), FLAT = kept(20);

/** round(x/ln 2) + ROUNDING */
@inline
function rounded(x: v128): v128 {
  return multiplyAdd(x, PER_LN2, ROUNDING);
}

/** r = x − n·ln 2 with n = rounded − ROUNDING; the product of n and the first part of ln 2 is exact. */
@inline
function remainder(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, ROUNDING);
  return multiplyAdd(n, LN2_REST, multiplyAdd(n, LN2_MOST, x));
}

/** 2ⁿ with n = rounded − ROUNDING from −126 to 127 */
@inline
function power(rounded: v128): v128 {
  return i32x4.shl(rounded, 23);
}

/** exp r − 1 − r for |r| ≤ ½ ln 2 */
@inline
function beyondLine(r: v128): v128 {
  let y = multiplyAdd(E5, r, E4);
  y = multiplyAdd(y, r, E3);
  y = multiplyAdd(y, r, E2);
  y = multiplyAdd(y, r, E1);
  y = multiplyAdd(y, r, E0);
  return f32x4.mul(y, f32x4.mul(r, r));
}

/** exp x, for x from −87 to 88 */
@inline
function expWithin(x: v128): v128 {
  const n = rounded(x);
  const r = remainder(x, n);
  return f32x4.mul(f32x4.add(beyondLine(r), f32x4.add(r, ONE)), power(n));
}

/** exp x, for x from −87 to 88; beyond, its value there */
@inline
export function exp4(x: v128): v128 {
  return expWithin(f32x4.pmin(f32x4.pmax(x, LOWEST), HIGHEST));
}

/** 2 artanh s = log (1 + s)/(1 − s), for |s| ≤ ⅓ */
@inline
function twiceArtanh(s: v128): v128 {
  const z = f32x4.mul(s, s);
  let y = multiplyAdd(A3, z, A2);
  y = multiplyAdd(y, z, A1);
  y = multiplyAdd(y, z, A0);
  const twice = f32x4.add(s, s);
  return multiplyAdd(f32x4.mul(y, z), twice, twice);
}

/** log(1 + x), for x from 0 to 1 */
@inline
export function log1p4(x: v128): v128 {
  return twiceArtanh(f32x4.div(x, f32x4.add(x, TWO)));
}

/** log x = n·ln 2 + log m with x = 2ⁿ·m and m from √½ to √2, for positive x that have all their digits */
@inline
export function log4(x: v128): v128 {
  const exponent = i32x4.shr_s(i32x4.sub(x, i32x4.splat(0x3f3504f3)), 23); // √½ as bits
  const m = i32x4.sub(x, i32x4.shl(exponent, 23));
  const n = f32x4.convert_i32x4_s(exponent);
  const ofM = twiceArtanh(f32x4.div(f32x4.sub(m, ONE), f32x4.add(m, ONE)));
  return f32x4.sub(f32x4.sub(ofM, f32x4.mul(n, LN2_REST)), f32x4.mul(n, LN2_MOST));
}

/** tanh x = e/(e + 2) with e = exp 2|x| − 1, which is 2ⁿ·(exp r − 1) + 2ⁿ − 1, and the sign of x */
@inline
export function tanh4(x: v128): v128 {
  const size = v128.andnot(x, SIGN);
  const double = f32x4.pmin(f32x4.add(size, size), FLAT);
  const n = rounded(double);
  const r = remainder(double, n);
  const scale = power(n);
  const e = multiplyAdd(f32x4.add(beyondLine(r), r), scale, f32x4.sub(scale, ONE));
  return v128.or(f32x4.div(e, f32x4.add(e, TWO)), v128.and(x, SIGN));
}

/** 1/(1 + exp −x) */
@inline
export function sigmoid4(x: v128): v128 {
  return f32x4.div(ONE, f32x4.add(ONE, exp4(v128.xor(x, SIGN))));
}

/** log(1 + exp x) = max(x, 0) + log(1 + exp −|x|) */
@inline
export function softplus4(x: v128): v128 {
  const e = expWithin(f32x4.pmax(v128.or(x, SIGN), LOWEST));
  return f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1p4(e));
}
