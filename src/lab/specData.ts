import type { DataShape } from "../networks/dataShape";
import { sum } from "../numeric/reductions";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";
import { LabFault, show } from "./labFault";
import { arrayOf, type NumberArray } from "./numberArray";
import { onlyKeys, record } from "./record";

/** A spec's examples as the engine takes them. */
export interface SpecData {
  /** [B, D]; modalities side by side */
  readonly x: NumberArray;
  /** [B, C] */
  readonly condition?: NumberArray;
  readonly shape: DataShape;
}

/** `{x}`, for a conditional variant `{x, condition}`, for several modalities `{modalities: [x₀, x₁, …]}`. */
export function readData(value: unknown, variant: VariantId): SpecData {
  const data = record(value, "data");
  const { knobs } = cards[variant];
  if (knobs.includes("modalities")) return readModalities(data);
  const isConditional = knobs.includes("condition");
  onlyKeys(data, isConditional ? ["x", "condition"] : ["x"], "data");
  const x = arrayOf(data.x, "data.x", 2);
  const size = x.shape[1];
  if (!isConditional) return { x, shape: { size, condition: 0, modalities: [size] } };
  const condition = arrayOf(data.condition, "data.condition", 2);
  sameCount(condition, "data.condition", x.shape[0]);
  return { x, condition, shape: { size, condition: condition.shape[1], modalities: [size] } };
}

function readModalities(data: Record<string, unknown>): SpecData {
  onlyKeys(data, ["modalities"], "data");
  const { modalities } = data;
  if (!Array.isArray(modalities) || modalities.length < 2) {
    throw new LabFault(`data.modalities is ${show(modalities)}; it must be an array of two modalities or more`);
  }
  const parts = modalities.map((modality, d) => arrayOf(modality, `data.modalities[${d}]`, 2));
  const [B] = parts[0].shape;
  for (const [d, part] of parts.entries()) sameCount(part, `data.modalities[${d}]`, B);
  const sizes = parts.map(({ shape }) => shape[1]);
  const size = sum(sizes);
  const values = new Float32Array(B * size);
  for (let row = 0; row < B; row++) {
    let column = 0;
    for (const { values: part, shape } of parts) {
      values.set(part.subarray(row * shape[1], (row + 1) * shape[1]), row * size + column);
      column += shape[1];
    }
  }
  return { x: { shape: [B, size], values }, shape: { size, condition: 0, modalities: sizes } };
}

function sameCount({ shape }: NumberArray, place: string, count: number): void {
  if (shape[0] !== count) throw new LabFault(`${place} has ${shape[0]} examples; the others have ${count}`);
}
