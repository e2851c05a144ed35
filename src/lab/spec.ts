/** The question that `evaluate` answers, checked: everything wrong with a spec is one line that names the place. */
import { defaultsOf } from "../settings/defaults";
import { type ListRow, type Settings, table } from "../settings/table";
import { type PitfallId, pitfallIds } from "../variants/pitfalls/pitfall";
import { pitfallCards } from "../variants/pitfalls/registry";
import { cards } from "../variants/registry";
import { type VariantId, type VariantKnob, variantIds } from "../variants/variant";
import { LabFault, show } from "./labFault";
import type { NumberArray } from "./numberArray";
import { onlyKeys, record } from "./record";
import { readData, type SpecData } from "./specData";
import { readNoise } from "./specNoise";
import { latentSizeOf, readWeights, type SpecWeights } from "./specWeights";

export interface Spec extends SpecData, SpecWeights {
  readonly variant: VariantId;
  /** A mistake to compute in place of the variant's objective. */
  readonly pitfall?: PitfallId;
  readonly settings: Settings;
  readonly step: number;
  /** [M, K, B, D_z] */
  readonly epsilon: NumberArray;
}

/** Fixed by the weights or the data, so a spec cannot set them. */
const given: readonly VariantKnob[] = ["latentSize", "hidden", "modalities", "condition", "quadrants"];

export function readSpec(value: unknown): Spec {
  const spec = record(value, "the spec");
  onlyKeys(spec, ["variant", "settings", "weights", "data", "noise", "step"], "the spec");
  const variant = variantIds.find((id) => id === spec.variant);
  if (!variant) throw new LabFault(`variant is ${show(spec.variant)}; it must be one of ${variantIds.join(", ")}`);
  const step = spec.step ?? 0;
  if (!Number.isInteger(step) || (step as number) < 0) {
    throw new LabFault(`step is ${show(step)}; it must be a whole number from 0`);
  }

  const data = readData(spec.data, variant);
  const { pitfall: mistake, ...asked } = record(spec.settings ?? {}, "settings");
  const pitfall = readPitfall(variant, mistake);
  const givenWeights = record(spec.weights, "weights");
  const architecture = { latentSize: latentSizeOf(givenWeights), modalities: data.shape.modalities.length };
  const chosen = { ...readSettings(variant, asked), ...architecture };
  const read = readWeights(givenWeights, chosen, data.shape);
  const { epsilon, M, K } = readNoise(record(spec.noise, "noise"), chosen, asked, data.x.shape[0]);
  return { ...data, ...read, variant, pitfall, settings: { ...chosen, M, K }, step: step as number, epsilon };
}

function readPitfall(variant: VariantId, given: unknown): PitfallId | undefined {
  if (given === undefined) return undefined;
  const ofVariant = pitfallIds.filter((id) => pitfallCards[id].variant === variant);
  const pitfall = ofVariant.find((id) => id === given);
  if (pitfall) return pitfall;
  const known = ofVariant.length > 0 ? `it must be one of ${ofVariant.join(", ")}` : `${variant} has none`;
  throw new LabFault(`settings.pitfall is ${show(given)}; ${known}`);
}

/** What the variant reads and the spec does not say keeps its default. */
function readSettings(variant: VariantId, asked: Record<string, unknown>): Settings {
  const allowed = cards[variant].knobs.filter((knob) => !given.includes(knob));
  for (const name of Object.keys(asked)) {
    if (!allowed.includes(name as VariantKnob)) {
      throw new LabFault(`settings.${name} is not a setting of ${variant}; it reads ${allowed.join(", ")}`);
    }
  }
  const checked = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, readSetting(name, value)]));
  const schedule = { capacitySteps: 0, ...("capacity" in asked && { penalty: "capacity" }) };
  return { ...defaultsOf(variant), ...schedule, ...checked } as Settings;
}

function readSetting(name: string, value: unknown): unknown {
  const row = table[name as VariantKnob];
  const place = `settings.${name} is ${show(value)}`;
  if (row.kind === "switch") {
    if (typeof value !== "boolean") throw new LabFault(`${place}; it must be true or false`);
  } else if (row.kind === "sizes") {
    const isSizes = isList(value, row) && value.every((n) => Number.isInteger(n) && n >= row.min);
    if (!isSizes) throw new LabFault(`${place}; it must be a list of whole numbers from ${row.min}`);
  } else if (row.kind === "numbers") {
    const isNumbers = isList(value, row) && value.every((n) => Number.isFinite(n) && n >= row.min);
    if (!isNumbers) throw new LabFault(`${place}; it must be a list of ${lengths(row)} numbers from ${row.min}`);
  } else if (row.kind === "choice") {
    if (!(row.options as readonly unknown[]).includes(value)) {
      throw new LabFault(`${place}; it must be one of ${row.options.join(", ")}`);
    }
  } else if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new LabFault(`${place}; it must be a number`);
  } else if (row.kind === "integer" && (!Number.isInteger(value) || value < row.min)) {
    throw new LabFault(`${place}; it must be a whole number from ${row.min}`);
  } else if (value < 0 || (isDivisor(name) && value === 0)) {
    throw new LabFault(`${place}; it must be ${isDivisor(name) ? "above 0" : "0 or above"}`);
  }
  return value;
}

function isList(value: unknown, { minLength, maxLength }: ListRow): value is number[] {
  return Array.isArray(value) && value.length >= Math.max(1, minLength) && value.length <= maxLength;
}

function lengths({ minLength, maxLength }: ListRow): string {
  return minLength === maxLength ? `${minLength}` : `${minLength} to ${maxLength}`;
}

function isDivisor(setting: string): boolean {
  return setting === "sigma" || setting === "temperature";
}
