/** y [rows, columns] += row [columns], in place */
export function addRow(y: usize, row: usize, rows: i32, columns: i32): void {
  for (let r = 0; r < rows; r++) {
    let i = 0;
    for (; i + 4 <= columns; i += 4) v128.store(y + 4 * i, f32x4.add(v128.load(y + 4 * i), v128.load(row + 4 * i)));
    for (; i < columns; i++) store<f32>(y + 4 * i, load<f32>(y + 4 * i) + load<f32>(row + 4 * i));
    y += 4 * columns;
  }
}

/** out [columns] = the sum of the rows of x [rows, columns] */
export function sumRows(x: usize, rows: i32, columns: i32, out: usize): void {
  let i = 0;
  for (; i + 4 <= columns; i += 4) {
    let sum = f32x4.splat(0);
    let at = x + 4 * i;
    for (let r = 0; r < rows; r++) {
      sum = f32x4.add(sum, v128.load(at));
      at += 4 * columns;
    }
    v128.store(out + 4 * i, sum);
  }
  for (; i < columns; i++) {
    let sum: f32 = 0;
    for (let r = 0; r < rows; r++) sum += load<f32>(x + 4 * (r * columns + i));
    store<f32>(out + 4 * i, sum);
  }
}
