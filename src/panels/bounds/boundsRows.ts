/** The points of the experiment as a chart draws them, and as a file. */
import type { BoundPoint, BoundsSettings } from "../../experiments/bounds";
import { quantileLevels } from "../../experiments/distribution";

/** What stands at one K. Zeros have no logarithm and are left out. */
export interface BoundsRow {
  readonly x: number;
  readonly gap?: number;
  /** Two standard errors either way. */
  readonly gapLow?: number;
  readonly gapHigh?: number;
  readonly theory?: number;
  readonly [key: string]: number | undefined;
}

const drawable = (value: number) => (value > 0 && Number.isFinite(value) ? value : undefined);

export function boundsRows(points: readonly BoundPoint[]): BoundsRow[] {
  return points.map(({ K, gap, gapError, theory }) => ({
    x: K,
    gap: drawable(gap),
    gapLow: drawable(gap - 2 * gapError),
    gapHigh: drawable(gap + 2 * gapError),
    theory: drawable(theory),
  }));
}

/** Every K, one a line, after the settings that they were measured with. */
export function boundsCsv(points: readonly BoundPoint[], settings: BoundsSettings, logEvidence: number): string {
  const { proposal, ...rest } = settings;
  const marks = { ...rest, shift: proposal.shift, variance: proposal.variance, logEvidence };
  const lines = Object.entries(marks).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const header = ["K", "mean", "sd", ...quantileLevels.map((level) => `q${level}`), "gap", "gapError", "theory"];
  const rows = points.map(({ K, mean, sd, quantiles, gap, gapError, theory }) =>
    [K, mean, sd, ...quantiles, gap, gapError, theory].join(","),
  );
  return `${[...lines, header.join(","), ...rows].join("\n")}\n`;
}
