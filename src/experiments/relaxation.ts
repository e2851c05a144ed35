/** What a temperature costs: bias and variance of the relaxed gradients of a categorical. */
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
  /** How many draws a gradient is the mean of: that divides its variance, and leaves its bias. */
  readonly average: number;
  readonly seed: number;
}

export interface RelaxationPoint {
  readonly temperature: number;
  readonly gumbelSoftmax: EstimatorError;
  readonly straightThrough: EstimatorError;
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

export interface RelaxationProgress {
  /** The share of the draws that are done, 0…1. */
  readonly share: number;
  /** As far as those draws tell. */
  readonly points: readonly RelaxationPoint[];
}

/** Draws between two looks at the clock. */
const drawsPerLook = 16;

/**
 * The errors of the estimators over repeated noise, pausing after short slices. As they share their noise, a
 * temperature's point does not depend on which others there are.
 *
 * @throws RangeError where the exact gradient is 0, so that nothing can be relative to it
 */
export function* runRelaxation(settings: RelaxationSettings): Generator<RelaxationProgress, Relaxation> {
  const { toy, temperatures, replicates, average, seed } = settings;
  const exact = enumerate(toy);
  if (exact.gradient.every((slope) => slope === 0)) throw new RangeError("The exact gradient is 0.");
  const n = toy.logits.length;
  const scoreFunction = new ErrorTally(exact.gradient);
  const tallies = temperatures.map((temperature) => ({
    temperature,
    gumbelSoftmax: new ErrorTally(exact.gradient),
    straightThrough: new ErrorTally(exact.gradient),
  }));
  const read = () =>
    tallies.map(({ temperature, gumbelSoftmax, straightThrough }) => ({
      temperature,
      gumbelSoftmax: gumbelSoftmax.read(average),
      straightThrough: straightThrough.read(average),
    }));

  const source = stream(seed, "relaxation");
  const [gumbel, corner, y, gradient] = Array.from({ length: 4 }, () => new Float64Array(n));
  let end = sliceEnd();
  for (let draw = 1; draw <= replicates; draw++) {
    for (let c = 0; c < n; c++) gumbel[c] = -Math.log(-Math.log(source.uniform()));
    const category = drawnCategory(toy.logits, gumbel);
    oneHot(category, corner);
    scoreFunction.add(scoreGradient(exact, category, gradient));
    for (const { temperature, gumbelSoftmax, straightThrough } of tallies) {
      relaxedSample(toy.logits, gumbel, temperature, y);
      gumbelSoftmax.add(relaxedGradient(toy, y, y, temperature, gradient));
      straightThrough.add(relaxedGradient(toy, y, corner, temperature, gradient));
    }
    if (draw % drawsPerLook !== 0 || performance.now() < end) continue;
    yield { share: draw / replicates, points: read() };
    end = sliceEnd();
  }
  return {
    objective: exact.objective,
    gradient: exact.gradient,
    scoreFunction: scoreFunction.read(average),
    points: read(),
  };
}
