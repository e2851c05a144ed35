/**
 * Rows of a matrix that are not all 0. The gradient of a sample without weight is 0 throughout, and of an IWAE's many samples
 * some soon have none: products leave them out.
 */

/** Writes the numbers of those of the n rows of x [n, m] to `list`, and says how many they are. */
export function listRows(x: usize, n: i32, m: i32, list: usize): i32 {
  let count = 0;
  for (let i = 0; i < n; i++) {
    store<i32>(list + 4 * count, i);
    count += i32(isFilled(x + 4 * i * m, m));
  }
  return count;
}

/** Where the i-th row of a list stands in its matrix; without a list (0) it is the i-th. */
@inline
export function rowAt(list: usize, i: i32): i32 {
  return list == 0 ? i : load<i32>(list + 4 * i);
}

/** Makes rows of c [n, m] 0 that are not in the list. */
export function clearOtherRows(c: usize, n: i32, m: i32, list: usize, count: i32): void {
  for (let i = 0, listed = 0; i < n; i++) {
    if (listed < count && load<i32>(list + 4 * listed) == i) listed++;
    else memory.fill(c + 4 * i * m, 0, 4 * m);
  }
}

/** −0 is 0 as well: it is what a negative slope makes of no weight. */
function isFilled(row: usize, m: i32): bool {
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    if (v128.any_true(f32x4.ne(v128.load(row + 4 * i), f32x4.splat(0)))) return true;
  }
  for (; i < m; i++) if (load<f32>(row + 4 * i) != 0) return true;
  return false;
}
