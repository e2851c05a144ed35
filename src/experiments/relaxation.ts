/** What a temperature costs: bias and variance of the relaxed gradients of a categorical, and where samples lie. */
import { stream } from "../numeric/random";
import { ErrorTally, type EstimatorError } from "./estimatorError";
import {
  type CategoricalToy,
  drawnCategory,
  enumerate,
  oneHot,
  relaxedGradient,
  relaxedSample,
  scoreGradient,
} from "./relaxedGradient";
import { sliceEnd } from "./slice";

export interface RelaxationSettings {
  readonly toy: CategoricalToy;
  /** τ > 0, each. */
  readonly temperatures: readonly number[];
  /** Draws of the noise, at least 2; every estimator at every temperature sees the same ones. */
  readonly replicates: number;
  /** How many of the draws are kept as points of the simplex. */
  readonly pictured: number;
  readonly seed: number;
}

export interface RelaxationPoint {
  readonly temperature: number;
  readonly gumbelSoftmax: EstimatorError;
  readonly straightThrough: EstimatorError;
  /** The first relaxed samples, [pictured, n]. */
  readonly samples: Float64Array;
}

export interface Relaxation {
  /** E[f(y)], exact. */
  readonly objective: number;
  /** Its gradient, [n], exact. */
  readonly gradient: Float64Array;
  /** REINFORCE with the objective as its baseline: unbiased, and without a temperature. */
  readonly scoreFunction: EstimatorError;
  readonly points: readonly RelaxationPoint[];
}

/** Draws between two looks at the clock. */
const drawsPerLook = 16;

/**
 * The errors of the estimators over repeated noise, pausing after short slices with the share of the draws that are
 * done, 0…1. As they share their noise, a temperature's point does not depend on which others there are.
 *
 * @throws RangeError where the exact gradient is 0, so that nothing can be relative to it
 */
export function* runRelaxation(settings: RelaxationSettings): Generator<number, Relaxation> {
  const { toy, temperatures, replicates, seed } = settings;
  const exact = enumerate(toy);
  if (exact.gradient.every((slope) => slope === 0)) throw new RangeError("The exact gradient is 0.");
  const n = toy.logits.length;
  const pictured = Math.min(settings.pictured, replicates);
  const scoreFunction = new ErrorTally(exact.gradient);
  const tallies = temperatures.map((temperature) => ({
    temperature,
    gumbelSoftmax: new ErrorTally(exact.gradient),
    straightThrough: new ErrorTally(exact.gradient),
    samples: new Float64Array(pictured * n),
  }));

  const source = stream(seed, "relaxation");
  const [gumbel, corner, y, gradient] = Array.from({ length: 4 }, () => new Float64Array(n));
  let end = sliceEnd();
  for (let draw = 0; draw < replicates; draw++) {
    for (let c = 0; c < n; c++) gumbel[c] = -Math.log(-Math.log(source.uniform()));
    const category = drawnCategory(toy.logits, gumbel);
    oneHot(category, corner);
    scoreFunction.add(scoreGradient(exact, category, gradient));
    for (const { temperature, gumbelSoftmax, straightThrough, samples } of tallies) {
      relaxedSample(toy.logits, gumbel, temperature, y);
      gumbelSoftmax.add(relaxedGradient(toy, y, y, temperature, gradient));
      straightThrough.add(relaxedGradient(toy, y, corner, temperature, gradient));
      if (draw < pictured) samples.set(y, draw * n);
    }
    if (draw % drawsPerLook !== 0 || performance.now() < end) continue;
    yield draw / replicates;
    end = sliceEnd();
  }
  return {
    objective: exact.objective,
    gradient: exact.gradient,
    scoreFunction: scoreFunction.read(),
    points: tallies.map(({ temperature, gumbelSoftmax, straightThrough, samples }) => ({
      temperature,
      gumbelSoftmax: gumbelSoftmax.read(),
      straightThrough: straightThrough.read(),
      samples,
    })),
  };
}
