/** The standard Laplace distribution, density exp(−|z|)/2: the prior of Laplace posteriors. */

/** Its distribution function. */
export function laplaceDistribution(z: number): number {
  const tail = Math.exp(-Math.abs(z)) / 2;
  return z > 0 ? 1 - tail : tail;
}

/** z whose distribution function is `probability`; ±∞ at 1 and 0, NaN outside of [0, 1]. */
export function inverseLaplace(probability: number): number {
  return probability > 0.5 ? -Math.log(2 * (1 - probability)) : Math.log(2 * probability);
}

/** The middles of n intervals of equal probability, ascending. */
export function laplaceMidpoints(n: number): number[] {
  return Array.from({ length: n }, (_, i) => inverseLaplace((i + 0.5) / n));
}
