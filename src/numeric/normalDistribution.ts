/**
 * Φ(z), the standard normal distribution function, to about 1e-12 relative: Taylor's series in the middle, Laplace's
 * continued fraction in the tails, where 1 − Φ would cancel.
 */
export function normalDistribution(z: number): number {
  if (z > 0) return 1 - normalDistribution(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > -3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 60; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 + density * sum;
  }
  let fraction = -z;
  for (let k = 80; k >= 1; k--) fraction = -z + k / fraction;
  return density / fraction;
}
