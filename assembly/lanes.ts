/** Four numbers at a time, and at the end of a row those that are left. */

/** The next four of `left` numbers, or what there is of them and then zeros. */
@inline
export function take(at: usize, left: i32): v128 {
  if (left >= 4) return v128.load(at);
  const second = left > 1 ? load<f32>(at, 4) : 0;
  const third = left > 2 ? load<f32>(at, 8) : 0;
  return f32x4(load<f32>(at), second, third, 0);
}

/** Writes the first `left` of four numbers. */
@inline
export function put(at: usize, x: v128, left: i32): void {
  if (left >= 4) return v128.store(at, x);
  v128.store32_lane(at, x, 0);
  if (left > 1) v128.store32_lane(at, x, 1, 4);
  if (left > 2) v128.store32_lane(at, x, 2, 8);
}

/** x, of which only the first `left` count */
@inline
export function only(x: v128, left: i32): v128 {
  if (left >= 4) return x;
  const place = i32x4(0, 1, 2, 3);
  return v128.and(x, i32x4.lt_s(place, i32x4.splat(left)));
}

/** The sum of four numbers. */
@inline
export function total(x: v128): f32 {
  const left = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1);
  return left + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}
