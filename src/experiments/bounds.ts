/** How the importance-weighted bound L_K = log 1/K Σ_k w_k (Burda et al. 2016, equation 8) closes on a known log p(x). */
import { affineGaussianLogLikelihood } from "../numeric/gaussianDensity";
import { logMeanExp } from "../numeric/logMeanExp";
import { type RandomStream, stream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import { type Distribution, describeSample } from "./distribution";
import { drawExample, drawModel, exactPosterior } from "./linearGaussianModel";
import { logWeightSampler, type Proposal, proposalAround } from "./proposal";
import { sliceEnd } from "./slice";
import { type WeightedSlope, weightedLogLogSlope } from "./weightedLogLogSlope";
import { type GapExpansion, gapExpansion } from "./weightMoments";

export interface BoundsSettings {
  readonly latents: number;
  readonly inputs: number;
  /** σ of p(x|z). */
  readonly sigma: number;
  readonly proposal: Proposal;
  /** The values of K. */
  readonly sampleCounts: readonly number[];
  /** How often L_K is drawn for each K, at least 2. */
  readonly replicates: number;
  readonly seed: number;
}

/** L_K over repeated noise, in nats. */
export interface BoundPoint extends Distribution {
  readonly K: number;
  /** The estimate of log p(x) − E[L_K], unbiased but of less variance than log p(x) − mean. */
  readonly gap: number;
  /** Its standard error. */
  readonly gapError: number;
  /** Var(w/p(x))/(2K), which the gap approaches as K grows; ∞ where the weights have no variance. */
  readonly theory: number;
}

export interface GapSlope extends WeightedSlope {
  /** The smallest K of those that it is fitted to. */
  readonly from: number;
}

export interface Bounds {
  /** log p(x), exact, in nats. */
  readonly logEvidence: number;
  readonly points: readonly BoundPoint[];
  /** Of log gap over log K; undefined where fewer than two gaps are there to fit. */
  readonly slope: GapSlope | undefined;
}

export interface BoundsProgress {
  /** The share of the weights that are drawn, 0…1. */
  readonly share: number;
  /** Those of the values of K that are finished. */
  readonly points: readonly BoundPoint[];
}

/** Weights between two looks at the clock. */
const weightsPerLook = 64;

/**
 * Draws the model and one example from the seed, then `replicates` bounds for each K, pausing after short slices. Each
 * K has a noise of its own, so that its point is independent of the others, and of which others there are.
 */
export function* runBounds(settings: BoundsSettings): Generator<BoundsProgress, Bounds> {
  const { sampleCounts, replicates, seed, proposal, latents } = settings;
  const source = stream(seed, "bounds", "model");
  const model = drawModel(settings, source);
  const x = drawExample(model, source);
  const logEvidence = affineGaussianLogLikelihood(x, model.kernel, model.bias, model.sigma);
  const drawLogWeight = logWeightSampler(model, x, proposalAround(exactPosterior(model, x), proposal));
  const expansion = gapExpansion(latents, proposal);

  const total = replicates * sum(sampleCounts);
  const points: BoundPoint[] = [];
  let drawn = 0;
  let end = sliceEnd();
  for (const K of sampleCounts) {
    const noise: RandomStream = stream(seed, "bounds", "noise", K);
    const logWeights = new Float64Array(K);
    const bounds = new Float64Array(replicates);
    for (let replicate = 0; replicate < replicates; replicate++) {
      for (let k = 0; k < K; k++) {
        logWeights[k] = drawLogWeight(noise);
        drawn++;
        if (drawn % weightsPerLook !== 0 || performance.now() < end) continue;
        yield { share: drawn / total, points: [...points] };
        end = sliceEnd();
      }
      bounds[replicate] = logMeanExp(logWeights);
    }
    points.push(boundPoint(K, bounds, logEvidence, expansion.variance));
  }
  return { logEvidence, points, slope: gapSlope(points, expansion) };
}

/** A mean weight R = exp(L_K)/p(x) of a smaller variance than this is close enough to 1 to be a control variate. */
const controllable = 0.25;

/**
 * The gap is the mean of −log R. As E[R] = 1 exactly, R − 1 may be added to it: what is left of −log R is of second
 * order in R − 1, so that the relative error is √(2/replicates) however large K is, and not one that grows as √K.
 * Where R is far from 1, or has no variance, this would add noise.
 */
function boundPoint(K: number, bounds: Float64Array, logEvidence: number, variance: number): BoundPoint {
  const isControlled = variance / K < controllable;
  const gaps = describeSample(
    bounds.map((bound) => {
      const logRatio = bound - logEvidence;
      return isControlled ? Math.expm1(logRatio) - logRatio : -logRatio;
    }),
  );
  return {
    K,
    ...describeSample(bounds),
    gap: gaps.mean,
    gapError: gaps.sd / Math.sqrt(bounds.length),
    theory: variance / (2 * K),
  };
}

/** The second term of the expansion may bend the gap by so much of the first for a slope to be read off it. */
const bend = 0.05;

/** Fits the K for which the theory is close to its limit, or the two largest where it is so for fewer. */
function gapSlope(points: readonly BoundPoint[], { variance, correction }: GapExpansion): GapSlope | undefined {
  // With the exact posterior, what the gap is made of is rounding.
  if (variance === 0) return undefined;
  const positive = points.filter(({ gap, gapError }) => gap > 0 && gapError > 0).sort((a, b) => a.K - b.K);
  const asymptotic = positive.filter(({ K }) => Math.abs(correction) <= bend * K);
  const fitted = asymptotic.length > 1 ? asymptotic : positive.slice(-2);
  const slope = weightedLogLogSlope(fitted.map(({ K, gap, gapError }) => ({ at: K, value: gap, error: gapError })));
  return slope && { ...slope, from: fitted[0].K };
}
