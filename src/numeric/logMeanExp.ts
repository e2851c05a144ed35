/**
 * log 1/K Σ exp(v_k) of K > 0 values, in their units: the largest is taken out before the exponentials, so that
 * neither overflows nor is lost however far from 0 the values are. −∞ where all of them are.
 */
export function logMeanExp(values: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let total = 0;
  for (const value of values) total += Math.exp(value - highest);
  return highest + Math.log(total / values.length);
}
