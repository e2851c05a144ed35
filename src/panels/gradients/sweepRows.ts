/** The points of the experiment as a chart draws them, and as a file. */
import type { SweepChoice, SweepPoint } from "../../experiments/signalToNoiseSweep";

export type Axis = "K" | "M";
export type Estimator = "debiased" | "raw";

/** What stands at one place of the horizontal axis. Zeros have no logarithm and are left out. */
export interface SweepRow {
  readonly x: number;
  readonly inference?: number;
  readonly inferenceLow?: number;
  readonly inferenceHigh?: number;
  readonly inferenceTheory?: number;
  readonly generative?: number;
  readonly generativeLow?: number;
  readonly generativeHigh?: number;
  readonly generativeTheory?: number;
  /** What the raw ratio is without any signal. */
  readonly floor?: number;
  readonly [key: string]: number | undefined;
}

const positive = (value: number) => (value > 0 ? value : undefined);

/** The exponents of theorem 1 of Rainforth et al. 2018: √(M/K) and √(MK). */
export const exponents = { K: { inference: -0.5, generative: 0.5 }, M: { inference: 0.5, generative: 0.5 } } as const;

/**
 * Against K at the least M, or against M at the least K. Theory's lines go through the first point for inference, and
 * through the last for the generative network, whose √K holds only for large K.
 *
 * @param floor of the raw ratio; drawn with that only
 */
export function sweepRows(
  points: readonly SweepPoint[],
  axis: Axis,
  estimator: Estimator,
  floor: number | undefined,
): SweepRow[] {
  const other = axis === "K" ? "M" : "K";
  const least = Math.min(...points.map((point) => point[other]));
  const along = points.filter((point) => point[other] === least).sort((a, b) => a[axis] - b[axis]);
  const band = estimator === "raw" ? "rawBand" : "debiasedBand";
  const anchors = { inference: along[0], generative: along.at(-1) };
  const theory = (parameter: "inference" | "generative", x: number) => {
    const anchor = anchors[parameter];
    if (!anchor || along.length < 2) return undefined;
    return positive(anchor[parameter][estimator] * (x / anchor[axis]) ** exponents[axis][parameter]);
  };
  return along.map((point) => ({
    x: point[axis],
    inference: positive(point.inference[estimator]),
    inferenceLow: positive(point.inference[band][0]),
    inferenceHigh: positive(point.inference[band][1]),
    inferenceTheory: theory("inference", point[axis]),
    generative: positive(point.generative[estimator]),
    generativeLow: positive(point.generative[band][0]),
    generativeHigh: positive(point.generative[band][1]),
    generativeTheory: theory("generative", point[axis]),
    floor: estimator === "raw" ? floor : undefined,
  }));
}

/** Every point, one a line, after the settings that they were measured with. */
export function sweepCsv(points: readonly SweepPoint[], choice: SweepChoice): string {
  const settings = Object.entries(choice).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const columns = ["raw", "rawLow", "rawHigh", "debiased", "debiasedLow", "debiasedHigh", "error"];
  const header = ["K", "M", ...["inference", "generative"].flatMap((name) => columns.map((c) => `${name}.${c}`))];
  const lines = points.map(({ K, M, inference, generative }) =>
    [
      K,
      M,
      ...[inference, generative].flatMap(({ raw, rawBand, debiased, debiasedBand, error }) => [
        raw,
        ...rawBand,
        debiased,
        ...debiasedBand,
        error,
      ]),
    ].join(","),
  );
  return `${[...settings, header.join(","), ...lines].join("\n")}\n`;
}
