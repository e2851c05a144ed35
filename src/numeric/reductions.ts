export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** 1 for no factors: how many entries an array of such a shape has. */
export function product(factors: readonly number[]): number {
  return factors.reduce((total, factor) => total * factor, 1);
}
