/** A q(z|x) that misses the exact posterior by a stated amount, and its importance weights w = p(x, z)/q(z|x). */
import type { RandomStream } from "../numeric/random";
import { type Gaussian, type LinearGaussianModel, logJoint } from "./linearGaussianModel";

/** In coordinates in which the posterior is N(0, I), q is N(shift·1, variance·I). */
export interface Proposal {
  /** Of the mean along every axis, in posterior standard deviations. */
  readonly shift: number;
  /** Times the posterior's, > 0; at ½ or below, the weights have no variance. */
  readonly variance: number;
}

/** A fifth wider than the posterior: the weights are bounded. */
export const goodProposal: Proposal = { shift: 0, variance: 1.2 };

/** Half a standard deviation beside the posterior and a tenth too narrow: the weights have a long tail, yet moments. */
export const badProposal: Proposal = { shift: 0.5, variance: 0.9 };

/** By the names that a person chooses them by. */
export const proposals = { good: goodProposal, bad: badProposal } as const;
export type ProposalId = keyof typeof proposals;

/** The same distribution in the coordinates of z. */
export function proposalAround(posterior: Gaussian, { shift, variance }: Proposal): Gaussian {
  const { mean, factor } = posterior;
  const n = mean.length;
  return {
    mean: mean.map((middle, i) => middle + shift * factor.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b, 0)),
    factor: factor.map((entry) => Math.sqrt(variance) * entry),
    logDeterminant: posterior.logDeterminant + 0.5 * n * Math.log(variance),
  };
}

/** A sampler of log w in nats for one example x [D]: each call draws z ~ q, D_z normals from the stream. */
export function logWeightSampler(
  model: LinearGaussianModel,
  x: ArrayLike<number>,
  { mean, factor, logDeterminant }: Gaussian,
): (source: RandomStream) => number {
  const n = mean.length;
  const joint = logJoint(model, x);
  const constant = 0.5 * n * Math.log(2 * Math.PI) + logDeterminant;
  const noise = new Float64Array(n);
  const z = new Float64Array(n);
  return (source) => {
    let squares = 0;
    for (let i = 0; i < n; i++) {
      noise[i] = source.normal();
      squares += noise[i] * noise[i];
    }
    for (let i = 0; i < n; i++) {
      z[i] = mean[i];
      for (let j = 0; j < n; j++) z[i] += factor[i * n + j] * noise[j];
    }
    return joint(z) + 0.5 * squares + constant;
  };
}
