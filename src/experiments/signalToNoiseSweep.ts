import { stream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import { bootstrapRms, type RmsUncertainty } from "./bootstrap";
import { boundGradient, gradientTerms } from "./boundGradient";
import { gaussianToy, type ToyChoice } from "./gaussianToy";
import { logLogSlope, type Slope } from "./logLogSlope";
import { noiseFloor, type RmsRatio, rmsRatio } from "./signalToNoise";

export interface SweepChoice extends ToyChoice {
  /** R, from 2 */
  readonly replicates: number;
  /** Samples in one estimate of the bound, from 1 */
  readonly K: readonly number[];
  /** Estimates averaged in one gradient, from 1 */
  readonly M: readonly number[];
}

/** The networks of the toy: b stands for the inference network, μ for the generative one. */
const parameters = ["inference", "generative"] as const;
type Parameter = (typeof parameters)[number];

/** The root mean square over the D entries of the gradient's signal-to-noise ratio. */
export type Reading = RmsRatio & RmsUncertainty;

export interface SweepPoint extends Readonly<Record<Parameter, Reading>> {
  readonly K: number;
  readonly M: number;
}

/** Of the debiased ratio; undefined where too few points are above the noise. */
export type SweepSlopes = Readonly<Record<Parameter, Slope | undefined>>;

export interface SweepResult {
  /** Every K with every M, in the order of the lists, M fastest */
  readonly points: readonly SweepPoint[];
  /** Against K at the first M of the list, and against M at the first K */
  readonly slopes: { readonly K: SweepSlopes; readonly M: SweepSlopes };
  /** The root mean square raw ratio that a gradient without any signal would have */
  readonly noiseFloor: number;
}

export interface SweepProgress {
  /** Share of the log weights that are computed, 0…1 */
  readonly share: number;
  /** Those that are finished */
  readonly points: readonly SweepPoint[];
}

/** From here on √K holds for μ: at small K its gradient is mostly the mistake of the inference network. */
const generativeFrom = 100;

/**
 * The signal-to-noise ratio of the toy's gradients against K and M (Rainforth et al. 2018, section 4). Theorem 1:
 * √(M/K) for the inference network, √(MK) for the generative one.
 *
 * Yields after K·D normals or somewhat more, and R·D entries of a resample, some milliseconds in all; the toy, N·D²
 * products, is made in one go. What comes out does not depend on when it is asked to go on. Each replicate has a stream
 * of its own, found from seed, K, M and its number: points do not depend on the other ones.
 */
export function* signalToNoiseSweep(choice: SweepChoice): Generator<SweepProgress, SweepResult> {
  const { dimensions, replicates, seed } = choice;
  const terms = gradientTerms(gaussianToy(choice));
  const cells = choice.K.flatMap((K) => choice.M.map((M) => ({ K, M })));
  const work = choice.examples * replicates * sum(cells.map(({ K, M }) => K * M));
  const points: SweepPoint[] = [];
  let done = 0;

  for (const { K, M } of cells) {
    const empty = () => ({
      values: new Float64Array(replicates * dimensions),
      quiet: new Float64Array(replicates * dimensions),
      width: dimensions,
    });
    const samples = { inference: empty(), generative: empty() };
    for (let replicate = 0; replicate < replicates; replicate++) {
      const gradient = boundGradient(terms, K, M, stream(seed, "gaussian-toy", "noise", K, M, replicate));
      let step = gradient.next();
      for (; !step.done; step = gradient.next()) {
        done += step.value;
        yield { share: done / work, points };
      }
      for (const parameter of parameters) {
        samples[parameter].values.set(step.value[parameter], replicate * dimensions);
        samples[parameter].quiet.set(step.value.quiet[parameter], replicate * dimensions);
      }
    }
    const readings = {} as Record<Parameter, Reading>;
    for (const parameter of parameters) {
      const sample = samples[parameter];
      const resampling = bootstrapRms(sample, stream(seed, "gaussian-toy", "bootstrap", K, M, parameter));
      let step = resampling.next();
      for (; !step.done; step = resampling.next()) yield { share: done / work, points };
      readings[parameter] = { ...rmsRatio(sample), ...step.value };
    }
    points.push({ K, M, ...readings });
  }
  return { points, slopes: sweepSlopes(points), noiseFloor: noiseFloor(replicates) };
}

function sweepSlopes(points: readonly SweepPoint[]): SweepResult["slopes"] {
  const along = (axis: "K" | "M", parameter: Parameter, from: number) => {
    const other = axis === "K" ? "M" : "K";
    const measured = points
      .filter((point) => point[other] === points[0][other])
      .map((point) => ({ x: point[axis], y: point[parameter].debiased, error: point[parameter].error }));
    return logLogSlope(measured, from, Number.POSITIVE_INFINITY);
  };
  return {
    K: { inference: along("K", "inference", 1), generative: along("K", "generative", generativeFrom) },
    M: { inference: along("M", "inference", 1), generative: along("M", "generative", 1) },
  };
}
