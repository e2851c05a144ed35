/** The biases as a chart draws them, and as a file. */
import type { MeasuredRow } from "../../charts/MeasuredChart";
import type { MixtureBiasChoice, MixtureBiasPoint } from "../../experiments/mixtureBias";

export type BiasId = "mixtureDreg" | "mixtureStl" | "normalDreg" | "normalStl";
export const biasIds: readonly BiasId[] = ["mixtureDreg", "normalDreg", "mixtureStl", "normalStl"];

/** Less than this is rounding. */
const least = 1e-6;

/** One of the biases, 0 where it is nothing but rounding; undefined where the gradient is 0. */
export function biasOf({ mixture, normal }: MixtureBiasPoint, id: BiasId): number | undefined {
  const { dreg, stl } = id === "mixtureDreg" || id === "mixtureStl" ? mixture : normal;
  const bias = id === "mixtureDreg" || id === "normalDreg" ? dreg : stl;
  return bias !== undefined && bias < least ? 0 : bias;
}

/** Zeros have no logarithm and are left out. */
export function mixtureRows(points: readonly MixtureBiasPoint[]): MeasuredRow[] {
  return points.map((point) => ({
    x: point.K,
    ...Object.fromEntries(biasIds.map((id) => [id, biasOf(point, id) || undefined])),
  }));
}

/** Every point, one a line, after the settings. */
export function mixtureCsv(points: readonly MixtureBiasPoint[], choice: MixtureBiasChoice): string {
  const settings = Object.entries(choice).map(([name, value]) => `# ${name}: ${[value].flat().join(" ")}`);
  const lines = points.map((point) => [point.K, point.gradient, ...biasIds.map((id) => biasOf(point, id))].join(","));
  return `${[...settings, ["K", "gradient", ...biasIds].join(","), ...lines].join("\n")}\n`;
}
