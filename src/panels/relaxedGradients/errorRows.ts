/** The points of the experiment as a chart draws them, and as a file. */
import type { EstimatorError } from "../../experiments/estimatorError";
import type { Relaxation, RelaxationPoint, RelaxationSettings } from "../../experiments/relaxation";

export type Estimator = "gumbelSoftmax" | "straightThrough";
export const estimators: readonly Estimator[] = ["gumbelSoftmax", "straightThrough"];

/** What stands at one temperature, all relative to the squared norm of the exact gradient. Zeros are left out. */
export interface ErrorRow {
  readonly x: number;
  /** Squared, less what noise alone shows. */
  readonly bias?: number;
  /** Two standard errors of the bias either way. */
  readonly biasLow?: number;
  readonly biasHigh?: number;
  readonly variance?: number;
  readonly total?: number;
  /** The variance of the unbiased estimator that knows no temperature. */
  readonly scoreFunction?: number;
  readonly [key: string]: number | undefined;
}

const positive = (value: number | undefined) => (value !== undefined && value > 0 ? value : undefined);

export function squaredBias({ bias, biasError }: EstimatorError): number {
  return Math.max(0, bias ** 2 - biasError ** 2);
}

export function errorRows(
  points: readonly RelaxationPoint[],
  estimator: Estimator,
  scoreFunction: EstimatorError | undefined,
): ErrorRow[] {
  return points.map(({ temperature, [estimator]: error }) => ({
    x: temperature,
    bias: positive(squaredBias(error)),
    biasLow: positive(Math.max(0, error.bias - 2 * error.biasError) ** 2),
    biasHigh: positive((error.bias + 2 * error.biasError) ** 2),
    variance: positive(error.variance),
    total: positive(error.meanSquaredError),
    scoreFunction: positive(scoreFunction?.variance),
  }));
}

const columns = ["bias", "biasError", "variance", "meanSquaredError"] as const;

/** Every temperature with both estimators, one a line, after the settings that they were measured with. */
export function errorCsv({ points, scoreFunction }: Relaxation, settings: RelaxationSettings): string {
  const { toy, temperatures, ...rest } = settings;
  const exact = columns.map((column) => [`scoreFunction.${column}`, scoreFunction[column]] as const);
  const marks = Object.entries({ ...toy, ...rest, ...Object.fromEntries(exact) });
  const lines = marks.map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const header = ["temperature", ...estimators.flatMap((each) => columns.map((column) => `${each}.${column}`))];
  const rows = points.map((point) =>
    [point.temperature, ...estimators.flatMap((each) => columns.map((column) => point[each][column]))].join(","),
  );
  return `${[...lines, header.join(","), ...rows].join("\n")}\n`;
}
