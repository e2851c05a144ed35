/** The running model's bounds as a chart draws them, and as a file. */
import type { BoundChoice, BoundPoint } from "../../training/modelExperiments";
import type { Checkpoint } from "../../training/records";

export interface ModelBoundsRow {
  readonly x: number;
  readonly bound: number;
  /** Two standard errors of the distance from the last bound either way: what the examples have in common is left out. */
  readonly low: number;
  readonly high: number;
  readonly [key: string]: number;
}

export function modelBoundsRows(points: readonly BoundPoint[]): ModelBoundsRow[] {
  return points.map(({ K, mean, gapError }) => ({
    x: K,
    bound: mean,
    low: mean - 2 * gapError,
    high: mean + 2 * gapError,
  }));
}

/** Every K, one a line, after the model and what was asked for. */
export function modelBoundsCsv(
  points: readonly BoundPoint[],
  choice: BoundChoice,
  { step, settings: { variant, data, seed } }: Pick<Checkpoint, "step" | "settings">,
): string {
  const marks = { variant, data, seed, step, ...choice };
  const settings = Object.entries(marks).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const columns = ["K", "examples", "mean", "error", "gap", "gapError"] as const;
  const lines = points.map((point) => columns.map((column) => point[column]).join(","));
  return `${[...settings, columns.join(","), ...lines].join("\n")}\n`;
}
