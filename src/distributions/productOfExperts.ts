import { total } from "../kernels/total";
import type { NormalParameters } from "./diagonalNormal";

/**
 * The normalised product of normal densities: precisions add up, and each mean counts by its precision (Wu & Goodman
 * 2018, section 2.2).
 *
 * @param experts at least one
 * @param withPrior whether N(0, I) is one more factor
 */
export function productOfExperts(experts: readonly NormalParameters[], withPrior: boolean): NormalParameters {
  const precisions = experts.map(({ logVariance }) => logVariance.neg().exp()); // 1/σ², [B, D_z] each
  const weighted = experts.map(({ mean }, i) => mean.mul(precisions[i]));
  const ofExperts = total(precisions);
  const precision = withPrior ? ofExperts.add(1) : ofExperts;
  return { mean: total(weighted).div(precision), logVariance: precision.log().neg() };
}
