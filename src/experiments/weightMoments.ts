/** What theory says of the importance weights of a `Proposal`, relative to their mean: r = w/p(x) = p(z|x)/q(z|x). */
import type { Proposal } from "./proposal";

/**
 * E_q[rⁿ] − 1 for n ≥ 1 and D_z latents, from the Gaussian integral of pⁿ q¹⁻ⁿ along each axis; ∞ where it diverges,
 * at variance ≤ (n − 1)/n. E_q[r] = 1, and n = 2 gives Var(r), the χ²-divergence of p(z|x) from q(z|x).
 */
export function excessMoment(n: number, latents: number, { shift, variance }: Proposal): number {
  const room = n * variance - (n - 1);
  if (room <= 0) return Number.POSITIVE_INFINITY;
  const perAxis = 0.5 * n * Math.log(variance) - 0.5 * Math.log(room) + (n * (n - 1) * shift * shift) / (2 * room);
  return Math.expm1(latents * perAxis);
}

/** KL(q(z|x) ‖ p(z|x)) in nats: the gap log p(x) − E[L_1] of the ELBO. */
export function divergence(latents: number, { shift, variance }: Proposal): number {
  return 0.5 * latents * (variance - 1 - Math.log(variance) + shift * shift);
}

/** log p(x) − E[L_K] = V/(2K) · (1 + correction/K + O(K⁻²)). */
export interface GapExpansion {
  /** V = Var(w/p(x)), ∞ where the weights have no variance. */
  readonly variance: number;
  /** ±∞ or NaN where the weights have no third moment or no variance to correct. */
  readonly correction: number;
}

/**
 * The expansion of the gap in 1/K: its first term is Maddison et al. 2017, proposition 1, and Domke and Sheldon 2018,
 * theorem 3; with the second, (¾V² − ⅓μ₃)/K² for μ₃ = E[(r − 1)³], it is Nowozin 2018, proposition 1.
 */
export function gapExpansion(latents: number, proposal: Proposal): GapExpansion {
  const variance = excessMoment(2, latents, proposal);
  const third = excessMoment(3, latents, proposal) - 3 * variance;
  return { variance, correction: 1.5 * variance - (2 * third) / (3 * variance) };
}
