import type { Dataset, Examples } from "../data/dataset";
import { type TensorData, type TensorFile, writeSafetensors } from "./safetensors";

/** A data set as a file: `train.values` [N, D], times `unit` of the metadata, `train.labels` [N], and `heldOut` likewise. */
export function writeData({ id, size, train, heldOut }: Dataset): Uint8Array<ArrayBuffer> {
  const tensors = { ...tensorsOf("train", train, size), ...tensorsOf("heldOut", heldOut, size) };
  return writeSafetensors({ tensors, metadata: { data: id, unit: String(train.unit) } });
}

function tensorsOf(part: string, { count, values, labels }: Examples, size: number): TensorFile["tensors"] {
  const examples: TensorData = { shape: [count, size], values };
  return { [`${part}.values`]: examples, ...(labels && { [`${part}.labels`]: { shape: [count], values: labels } }) };
}
