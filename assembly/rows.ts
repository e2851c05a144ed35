/** out [columns] = the sum of the rows of x [rows, columns], which are `stride` numbers apart */
export function sumRows(x: usize, rows: i32, columns: i32, stride: i32, out: usize): void {
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    let sum = f32x4.splat(0);
    let at = x + 4 * i;
    for (let r = 0; r < rows; r++) {
      sum = f32x4.add(sum, v128.load(at));
      at += 4 * stride;
    }
    v128.store(out + 4 * i, sum);
  }
  for (; i < columns; i++) {
    let sum: f32 = 0;
    for (let r = 0; r < rows; r++) sum += load<f32>(x + 4 * (r * stride + i));
    store<f32>(out + 4 * i, sum);
  }
}
