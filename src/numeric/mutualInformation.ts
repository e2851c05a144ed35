/** How much the units of a code tell about the factors that the data were made from. */
import { sum } from "./reductions";

/** A quantity that each example has one of `count` values of. */
export interface Discrete {
  /** [N], in 0…count − 1 */
  readonly values: ArrayLike<number>;
  readonly count: number;
}

/** Real values in `count` bins of equal width between the least and the greatest; all in the first where those are one. */
export function binned(values: ArrayLike<number>, count: number): Discrete {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]);
    greatest = Math.max(greatest, values[i]);
  }
  const perUnit = greatest > least ? count / (greatest - least) : 0;
  const bins = Uint16Array.from(values, (value) => Math.min(Math.floor((value - least) * perUnit), count - 1));
  return { values: bins, count };
}

/** H(a) of the examples at hand, nats. */
export function entropy({ values, count }: Discrete): number {
  const counts = new Uint32Array(count);
  for (let i = 0; i < values.length; i++) counts[values[i]]++;
  return counts.reduce((total, n) => (n > 0 ? total - (n / values.length) * Math.log(n / values.length) : total), 0);
}

/** I(a; b) = H(a) + H(b) − H(a, b) of the examples at hand, nats. */
export function mutualInformation(a: Discrete, b: Discrete): number {
  const pairs = new Uint32Array(a.values.length);
  for (let i = 0; i < pairs.length; i++) pairs[i] = a.values[i] * b.count + b.values[i];
  const joint = entropy({ values: pairs, count: a.count * b.count });
  return Math.max(0, entropy(a) + entropy(b) - joint);
}

/** [factors] I(z; v_k) / H(v_k): 0, the unit z tells nothing about the factor, to 1, it tells all. */
export function informationShares(unit: Discrete, factors: readonly Discrete[]): number[] {
  return factors.map((factor) => {
    const whole = entropy(factor);
    return whole > 0 ? mutualInformation(unit, factor) / whole : 0;
  });
}

export interface InformationGap {
  /** [factors] how far the unit that tells most about a factor is ahead of the next one. */
  readonly gaps: readonly number[];
  /** MIG, their mean: 0 to 1. */
  readonly mean: number;
}

/**
 * The mutual information gap of Chen et al. 2018, "Isolating Sources of Disentanglement in VAEs", section 4.1:
 *
 *     MIG = 1/F Σ_k (I(z_j(k); v_k) − max_{j ≠ j(k)} I(z_j; v_k)) / H(v_k),     j(k) = argmax_j I(z_j; v_k)     (eq. 6)
 *
 * A code of one unit is ahead of nothing; a factor that does not vary has no gap.
 *
 * @param shares [units][factors] of `informationShares`
 */
export function informationGap(shares: readonly (readonly number[])[], factorCount: number): InformationGap {
  const gaps = Array.from({ length: factorCount }, (_, k) => {
    const [first = 0, second = 0] = shares.map((row) => row[k]).sort((a, b) => b - a);
    return first - second;
  });
  return { gaps, mean: sum(gaps) / factorCount };
}
