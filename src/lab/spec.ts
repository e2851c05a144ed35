/** The question that `evaluate` answers, checked: everything wrong with a spec is one line that names the place. */
import { defaultsOf } from "../settings/defaults";
import { type Settings, table } from "../settings/table";
import { type PitfallId, pitfallIds } from "../variants/pitfalls/pitfall";
import { pitfalls } from "../variants/pitfalls/registry";
import { cards, engineOf } from "../variants/registry";
import { type VariantId, type VariantKnob, variantIds } from "../variants/variant";
import { LabFault, show } from "./labFault";
import { arrayOf, type NumberArray, shapeOf } from "./numberArray";
import { joinNoise, readNoise } from "./specNoise";

export interface Spec {
  readonly variant: VariantId;
  /** A mistake to compute in place of the variant's objective. */
  readonly pitfall?: PitfallId;
  readonly settings: Settings;
  readonly step: number;
  readonly weights: Readonly<Record<string, NumberArray>>;
  /** [B, D] */
  readonly x: NumberArray;
  /** [M, K, B, D_z] */
  readonly epsilon: NumberArray;
}

/** Fixed by the weights, so a spec cannot set them. */
const fromWeights: readonly VariantKnob[] = ["latentSize", "hidden"];

export function readSpec(value: unknown): Spec {
  const spec = record(value, "the spec");
  onlyKeys(spec, ["variant", "settings", "weights", "data", "noise", "step"], "the spec");
  const variant = variantIds.find((id) => id === spec.variant);
  if (!variant) throw new LabFault(`variant is ${show(spec.variant)}; it must be one of ${variantIds.join(", ")}`);
  const step = spec.step ?? 0;
  if (!Number.isInteger(step) || (step as number) < 0) {
    throw new LabFault(`step is ${show(step)}; it must be a whole number from 0`);
  }

  const data = record(spec.data, "data");
  onlyKeys(data, ["x"], "data");
  const x = arrayOf(data.x, "data.x", 2);
  const layout = engineOf(variant).noise(defaultsOf(variant));
  const noise = readNoise(record(spec.noise, "noise"), layout);
  const { pitfall: mistake, ...given } = record(spec.settings ?? {}, "settings");
  const pitfall = readPitfall(variant, mistake);
  const settings = readSettings(variant, given, noise.normal?.shape ?? [1, 1]);
  const weights = readWeights(record(spec.weights, "weights"), variant, settings, x.shape[1]);
  const latentSize = weights["encoder.mean.bias"]?.shape[0] ?? 0;
  const epsilon = joinNoise(noise, settings, x.shape[0], latentSize, settings.categories);
  return { variant, pitfall, settings, step: step as number, weights, x, epsilon };
}

function readPitfall(variant: VariantId, given: unknown): PitfallId | undefined {
  if (given === undefined) return undefined;
  const ofVariant = pitfallIds.filter((id) => pitfalls[id].variant === variant);
  const pitfall = ofVariant.find((id) => id === given);
  if (pitfall) return pitfall;
  const known = ofVariant.length > 0 ? `it must be one of ${ofVariant.join(", ")}` : `${variant} has none`;
  throw new LabFault(`settings.pitfall is ${show(given)}; ${known}`);
}

/** What the variant reads and the spec does not say keeps its default; M and K then follow from the noise. */
function readSettings(variant: VariantId, given: Record<string, unknown>, noise: readonly number[]): Settings {
  const allowed = cards[variant].knobs.filter((knob) => !fromWeights.includes(knob));
  for (const name of Object.keys(given)) {
    if (!allowed.includes(name as VariantKnob)) {
      throw new LabFault(`settings.${name} is not a setting of ${variant}; it reads ${allowed.join(", ")}`);
    }
  }
  const checked = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readSetting(name, value)]));
  const counts = { M: cards[variant].knobs.includes("M") ? noise[0] : 1, K: noise[1] };
  const schedule = { capacitySteps: 0, ...("capacity" in given && { penalty: "capacity" }) };
  return { ...defaultsOf(variant), ...counts, ...schedule, ...checked } as Settings;
}

function readSetting(name: string, value: unknown): unknown {
  const row = table[name as VariantKnob];
  const place = `settings.${name} is ${show(value)}`;
  if (row.kind === "switch") {
    if (typeof value !== "boolean") throw new LabFault(`${place}; it must be true or false`);
  } else if (row.kind === "sizes") {
    const isSizes = Array.isArray(value) && value.length > 0 && value.every((n) => Number.isInteger(n) && n >= row.min);
    if (!isSizes) throw new LabFault(`${place}; it must be a list of whole numbers from ${row.min}`);
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

function isDivisor(setting: string): boolean {
  return setting === "sigma" || setting === "temperature";
}

/** Sizes follow from the biases; then every name and shape must be what those sizes ask for. */
function readWeights(
  given: Record<string, unknown>,
  variant: VariantId,
  settings: Settings,
  dataSize: number,
): Record<string, NumberArray> {
  const widthOf = (name: string) => {
    if (!(name in given)) throw new LabFault(`weights.${name} is missing`);
    return arrayOf(given[name], `weights.${name}`, 1).shape[0];
  };
  const widths = (network: string) => {
    const hidden: number[] = [];
    while (`${network}.hidden.${hidden.length}.bias` in given) {
      hidden.push(widthOf(`${network}.hidden.${hidden.length}.bias`));
    }
    return hidden;
  };
  const engine = engineOf(variant);
  const latentSize = engine.noise(settings).normal > 0 ? widthOf("encoder.mean.bias") : 0;
  const shapes = engine.shapes({ ...settings, hidden: widths("encoder"), latentSize }, dataSize, widths("decoder"));

  for (const name of Object.keys(given)) {
    if (!shapes.some((shape) => shape.name === name)) {
      throw new LabFault(
        `weights.${name} is not a weight of this model; it has ${shapes.map((s) => s.name).join(", ")}`,
      );
    }
  }
  return Object.fromEntries(
    shapes.map(({ name, shape }) => {
      if (!(name in given)) throw new LabFault(`weights.${name} is missing`);
      const array = arrayOf(given[name], `weights.${name}`, shape.length);
      if (shapeOf(array) !== `[${shape.join(", ")}]`) {
        throw new LabFault(`weights.${name} has the shape ${shapeOf(array)}; it must be [${shape.join(", ")}]`);
      }
      return [name, array];
    }),
  );
}

function record(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new LabFault(`${place} is ${show(value)}; it must be an object`);
  }
  return value as Record<string, unknown>;
}

function onlyKeys(value: Record<string, unknown>, known: readonly string[], place: string): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new LabFault(`${place} has the unknown key ${key}; known are ${known.join(", ")}`);
  }
}
