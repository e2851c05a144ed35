/** The points of the experiment as a chart draws them, and as a file. */
import { type GradientId, gradientIds } from "../../experiments/boundGradient";
import type { SweepChoice, SweepPoint } from "../../experiments/signalToNoiseSweep";

export type Axis = "K" | "M";
export type Ratio = "debiased" | "raw";

/** What stands at one place of the horizontal axis. Zeros have no logarithm and are left out. */
export interface SweepRow extends Readonly<Partial<Record<`${GradientId}${"" | "Low" | "High" | "Theory"}`, number>>> {
  readonly x: number;
  /** What the raw ratio is without any signal. */
  readonly floor?: number;
  readonly [key: string]: number | undefined;
}

const positive = (value: number) => (value > 0 ? value : undefined);

/**
 * Of theorem 1 of Rainforth et al. 2018, √(M/K) and √(MK); by STL and DReG the deviation falls faster with K than what it
 * is the deviation of, by √K.
 */
export const exponents: Readonly<Record<Axis, Readonly<Record<GradientId, number>>>> = {
  K: { plain: -0.5, stl: 0.5, dreg: 0.5, generative: 0.5 },
  M: { plain: 0.5, stl: 0.5, dreg: 0.5, generative: 0.5 },
};

/**
 * Against K at the least M, or against M at the least K. Theory's line goes through the first point where the ratio
 * falls, and through the last where it rises: √K holds only for large K.
 *
 * @param floor of the raw ratio; drawn with that only
 */
export function sweepRows(
  points: readonly SweepPoint[],
  axis: Axis,
  ratio: Ratio,
  floor: number | undefined,
): SweepRow[] {
  const other = axis === "K" ? "M" : "K";
  const least = Math.min(...points.map((point) => point[other]));
  const along = points.filter((point) => point[other] === least).sort((a, b) => a[axis] - b[axis]);
  const band = ratio === "raw" ? "rawBand" : "debiasedBand";
  const theory = (id: GradientId, x: number) => {
    const anchor = id === "plain" ? along[0] : along.at(-1);
    if (!anchor || along.length < 2) return undefined;
    return positive(anchor[id][ratio] * (x / anchor[axis]) ** exponents[axis][id]);
  };
  return along.map((point) => {
    const row: Record<string, number | undefined> & { x: number } = {
      x: point[axis],
      floor: ratio === "raw" ? floor : undefined,
    };
    for (const id of gradientIds) {
      row[id] = positive(point[id][ratio]);
      row[`${id}Low`] = positive(point[id][band][0]);
      row[`${id}High`] = positive(point[id][band][1]);
      row[`${id}Theory`] = theory(id, point[axis]);
    }
    return row;
  });
}

/** Every point, one a line, after the settings that they were measured with. */
export function sweepCsv(points: readonly SweepPoint[], choice: SweepChoice): string {
  const settings = Object.entries(choice).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const columns = ["raw", "rawLow", "rawHigh", "debiased", "debiasedLow", "debiasedHigh", "error"];
  const header = ["K", "M", ...gradientIds.flatMap((id) => columns.map((column) => `${id}.${column}`))];
  const lines = points.map((point) => {
    const readings = gradientIds.flatMap((id) => {
      const { raw, rawBand, debiased, debiasedBand, error } = point[id];
      return [raw, ...rawBand, debiased, ...debiasedBand, error];
    });
    return [point.K, point.M, ...readings].join(",");
  });
  return `${[...settings, header.join(","), ...lines].join("\n")}\n`;
}
