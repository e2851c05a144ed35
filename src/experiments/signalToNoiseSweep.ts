import { stream } from "../numeric/random";
import { sum } from "../numeric/reductions";
import { bootstrapRms, type RmsUncertainty } from "./bootstrap";
import { boundGradient, type GradientId, gradientIds, gradientTerms } from "./boundGradient";
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

/** The root mean square over the D entries of the gradient's signal-to-noise ratio. */
export type Reading = RmsRatio & RmsUncertainty;

export interface SweepPoint extends Readonly<Record<GradientId, Reading>> {
  readonly K: number;
  readonly M: number;
}

/** Of the debiased ratio; undefined where too few points are above the noise. */
export type SweepSlopes = Readonly<Record<GradientId, Slope | undefined>>;

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

/**
 * From here on √K holds for μ, STL and DReG. At small K the gradient in μ is mostly the mistake of the inference network,
 * and the other two still have the small noise, or lose the signal, of K = 1.
 */
const risingFrom = 100;

/**
 * The signal-to-noise ratio of the toy's gradients against K and M (Rainforth et al. 2018, section 4). Theorem 1:
 * √(M/K) for the inference network, √(MK) for the generative one; and √(MK) for the inference network by STL and DReG.
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
    const samples = ofEach(() => ({
      values: new Float64Array(replicates * dimensions),
      quiet: new Float64Array(replicates * dimensions),
      width: dimensions,
    }));
    for (let replicate = 0; replicate < replicates; replicate++) {
      const gradient = boundGradient(terms, K, M, stream(seed, "gaussian-toy", "noise", K, M, replicate));
      let step = gradient.next();
      for (; !step.done; step = gradient.next()) {
        done += step.value;
        yield { share: done / work, points };
      }
      for (const id of gradientIds) {
        samples[id].values.set(step.value.values[id], replicate * dimensions);
        samples[id].quiet.set(step.value.quiet[id], replicate * dimensions);
      }
    }
    const readings = {} as Record<GradientId, Reading>;
    for (const id of gradientIds) {
      const resampling = bootstrapRms(samples[id], stream(seed, "gaussian-toy", "bootstrap", K, M, id));
      let step = resampling.next();
      for (; !step.done; step = resampling.next()) yield { share: done / work, points };
      readings[id] = { ...rmsRatio(samples[id]), ...step.value };
    }
    points.push({ K, M, ...readings });
  }
  return { points, slopes: sweepSlopes(points), noiseFloor: noiseFloor(replicates) };
}

function sweepSlopes(points: readonly SweepPoint[]): SweepResult["slopes"] {
  const along = (axis: "K" | "M", id: GradientId, from: number) => {
    const other = axis === "K" ? "M" : "K";
    const measured = points
      .filter((point) => point[other] === points[0][other])
      .map((point) => ({ x: point[axis], y: point[id].debiased, error: point[id].error }));
    return logLogSlope(measured, from, Number.POSITIVE_INFINITY);
  };
  return {
    K: ofEach((id) => along("K", id, id === "plain" ? 1 : risingFrom)),
    M: ofEach((id) => along("M", id, 1)),
  };
}

function ofEach<Value>(make: (id: GradientId) => Value): Readonly<Record<GradientId, Value>> {
  return Object.fromEntries(gradientIds.map((id) => [id, make(id)])) as Record<GradientId, Value>;
}
