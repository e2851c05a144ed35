/** A run's weights as a file, and back: named as everywhere, with Adam's moments beside them, so that the run can go on. */
import { Problem } from "../locales/problem";
import type { WeightShape, Weights } from "../networks/weights";
import type { Checkpoint } from "../training/records";
import type { TrainingSettings } from "../training/settings";
import { readSafetensors, writeSafetensors } from "./safetensors";

/** Adam's moments carry their weight's name behind these. */
const prefixes = { first: "adam.first.", second: "adam.second." };

/** What a file of weights holds; `settings` are as they stand in it, unchecked. */
export interface SavedRun {
  /** Steps that the weights have been trained for. */
  readonly step: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly weights: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: Float32Array }>>;
  /** Absent where the weights came without. */
  readonly firstMoments?: Weights;
  readonly secondMoments?: Weights;
  /** See `Checkpoint`. */
  readonly beforehand?: number;
}

export function writeWeights({
  step,
  settings,
  weights,
  firstMoments,
  secondMoments,
  beforehand,
}: Checkpoint): Uint8Array<ArrayBuffer> {
  const shapes = shapesOf(weights);
  const named = (values: Weights, prefix = "") =>
    Object.entries(values).map(([name, weight]) => [prefix + name, { shape: shapes[name], values: weight }]);
  const tensors = Object.fromEntries([
    ...named(weights),
    ...named(firstMoments, prefixes.first),
    ...named(secondMoments, prefixes.second),
  ]);
  return writeSafetensors({
    tensors,
    metadata: {
      ...metadataOf(settings, step),
      ...(beforehand !== undefined && { beforehand: String(beforehand) }),
    },
  });
}

/** What every file of a run says of it. */
export function metadataOf(settings: TrainingSettings, step: number): Record<string, string> {
  return { variant: settings.variant, step: String(step), settings: JSON.stringify(settings) };
}

/** @throws Problem where the file is none of weights, or some of them are no numbers */
export function readWeights(name: string, bytes: Uint8Array): SavedRun {
  const { tensors, metadata } = readSafetensors(name, bytes);
  const weights: Record<string, SavedRun["weights"][string]> = {};
  const moments: Record<"first" | "second", Record<string, Float32Array>> = { first: {}, second: {} };
  for (const [tensor, { shape, values }] of Object.entries(tensors)) {
    if (!(values instanceof Float32Array)) throw new Problem("tensorType", { name, tensor, given: "U8" });
    if (!values.every(Number.isFinite)) throw new Problem("weightNotFinite", { name, tensor });
    const kind = (["first", "second"] as const).find((each) => tensor.startsWith(prefixes[each]));
    if (kind) moments[kind][tensor.slice(prefixes[kind].length)] = values;
    else weights[tensor] = { shape, values };
  }
  const isWhole = (values: Weights) => sameSizes(values, weights);
  const hasMoments = isWhole(moments.first) && isWhole(moments.second);
  const step = count(metadata.step) ?? 0;
  const beforehand = count(metadata.beforehand);
  return {
    // Without moments Adam begins anew, and so does the count of its steps.
    step: hasMoments ? step : 0,
    settings: parsed(metadata.settings),
    weights,
    ...(hasMoments && { firstMoments: moments.first, secondMoments: moments.second }),
    ...(hasMoments && beforehand !== undefined && beforehand <= step && { beforehand }),
  };
}

/**
 * The weights of a file, if they are just those of a model.
 *
 * @param shapes what the model has
 * @throws Problem at the first weight that is missing, strange or of another shape
 */
export function fittingWeights(name: string, { weights }: SavedRun, shapes: readonly WeightShape[]): Weights {
  const known = new Set(shapes.map((each) => each.name));
  const strange = Object.keys(weights).find((weight) => !known.has(weight));
  const missing = shapes.find((each) => !(each.name in weights));
  if (missing) throw new Problem("weightMissing", { name, weight: missing.name });
  if (strange !== undefined) throw new Problem("weightUnknown", { name, weight: strange });
  return Object.fromEntries(
    shapes.map(({ name: weight, shape }) => {
      const given = weights[weight];
      const [found, wanted] = [given.shape, shape].map((sizes) => `[${sizes.join(", ")}]`);
      if (found !== wanted) throw new Problem("weightShape", { name, weight, found, wanted });
      return [weight, given.values];
    }),
  );
}

/** [in, out] of each kernel and [out] of each bias: a layer has as many outputs as its bias. */
export function shapesOf(weights: Weights): Record<string, readonly number[]> {
  return Object.fromEntries(
    Object.entries(weights).map(([name, { length }]) => {
      if (name.endsWith(".bias")) return [name, [length]];
      const outputs = weights[name.replace(/kernel$/, "bias")].length;
      return [name, [length / outputs, outputs]];
    }),
  );
}

/** A count of steps as the metadata have it; undefined where they have none. */
export function count(written: string | undefined): number | undefined {
  const value = Number(written);
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function sameSizes(values: Weights, weights: SavedRun["weights"]): boolean {
  const names = Object.keys(weights);
  return (
    names.length === Object.keys(values).length &&
    names.every((name) => values[name]?.length === weights[name].values.length)
  );
}

export function parsed(settings: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(settings ?? "");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
