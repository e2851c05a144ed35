/** The running model's ratios as a chart draws them, as slopes, and as a file. */
import { logLogSlope, type Slope } from "../../experiments/logLogSlope";
import type { GradientChoice, GradientPoint } from "../../training/modelExperiments";
import type { Checkpoint } from "../../training/records";
import { type Axis, exponents, type Ratio } from "./sweepRows";

export const networkIds = ["inference", "generative"] as const;
export type NetworkId = (typeof networkIds)[number];

/** What stands at one place of the horizontal axis. Zeros have no logarithm and are left out. */
export interface ModelRow extends Readonly<Partial<Record<`${NetworkId}${"" | "Low" | "High" | "Theory"}`, number>>> {
  readonly x: number;
  /** What the raw ratio is without any signal. */
  readonly floor?: number;
  readonly [key: string]: number | undefined;
}

const positive = (value: number) => (value > 0 ? value : undefined);

/** Against K at the least M, or against M at the least K. */
function along(points: readonly GradientPoint[], axis: Axis): readonly GradientPoint[] {
  const other = axis === "K" ? "M" : "K";
  const least = Math.min(...points.map((point) => point[other]));
  return points.filter((point) => point[other] === least).sort((a, b) => a[axis] - b[axis]);
}

/**
 * The exponent that theory has for large K: that of the model's estimator, where it trains on the bounds of Rainforth et
 * al. Undefined where ELBO and bound are mixed, or a mistake is made.
 */
export function theoryOf(
  { variant, estimator, pitfall }: Pick<Checkpoint["settings"], "variant" | "estimator" | "pitfall">,
  axis: Axis,
  network: NetworkId,
  isOwn: boolean,
): number | undefined {
  if (variant === "ciwae" || (isOwn && pitfall !== "none")) return undefined;
  if (network === "generative") return exponents[axis].generative;
  return exponents[axis][isOwn && estimator !== "reparameterised" ? estimator : "plain"];
}

/**
 * Theory's line goes through the last point, since it holds for large K.
 *
 * @param theory its exponent for each network
 * @param floor of the raw ratio; drawn with that only
 */
export function modelRows(
  points: readonly GradientPoint[],
  axis: Axis,
  ratio: Ratio,
  theory: Readonly<Record<NetworkId, number | undefined>>,
  floor: number,
): ModelRow[] {
  const shown = along(points, axis);
  const last = shown.at(-1);
  /** The band is of what is left when the floor is taken out. */
  const inRatio = (value: number) => (ratio === "raw" ? Math.hypot(value, floor) : value);
  return shown.map((point) => {
    const row: Record<string, number | undefined> & { x: number } = {
      x: point[axis],
      floor: ratio === "raw" ? floor : undefined,
    };
    for (const id of networkIds) {
      const reading = point[id];
      row[id] = positive(reading[ratio]);
      row[`${id}Low`] = positive(inRatio(reading.band[0]));
      row[`${id}High`] = positive(inRatio(reading.band[1]));
      const exponent = theory[id];
      if (last && exponent !== undefined && shown.length > 1) {
        row[`${id}Theory`] = positive(last[id][ratio] * (point[axis] / last[axis]) ** exponent);
      }
    }
    return row;
  });
}

/** Of the debiased ratio. */
export function modelSlope(points: readonly GradientPoint[], axis: Axis, network: NetworkId): Slope | undefined {
  const measured = along(points, axis).map((point) => ({
    x: point[axis],
    y: point[network].debiased,
    error: point[network].error,
  }));
  return logLogSlope(measured, 1, Number.POSITIVE_INFINITY);
}

/** Every point, one a line, after the model and what was asked for. */
export function modelCsv(
  points: readonly GradientPoint[],
  choice: GradientChoice,
  { step, settings: { variant, estimator, data, seed } }: Pick<Checkpoint, "step" | "settings">,
): string {
  const marks = { variant, estimator, data, seed, step, ...choice };
  const settings = Object.entries(marks).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const columns = ["raw", "debiased", "low", "high", "error", "entries"];
  const header = ["K", "M", ...networkIds.flatMap((id) => columns.map((column) => `${id}.${column}`))];
  const lines = points.map((point) => {
    const readings = networkIds.flatMap((id) => {
      const { raw, debiased, band, error, entries } = point[id];
      return [raw, debiased, ...band, error, entries];
    });
    return [point.K, point.M, ...readings].join(",");
  });
  return `${[...settings, header.join(","), ...lines].join("\n")}\n`;
}
