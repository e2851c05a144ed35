/** Pictures as they are kept: large arrays of intensities as grey levels, all else as it is. */
import { type GreyLevels, greyLevels, intensitiesOf } from "../numeric/greyLevels";

/** The same record, in which any array of intensities may be grey levels. */
export type Packed<T> = { readonly [Key in keyof T]: T[Key] | GreyLevels | object };

/** Shorter arrays are not worth it. */
const worthwhile = 1000;

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function areIntensities(values: Float32Array): boolean {
  for (let i = 0; i < values.length; i++) if (!(values[i] >= 0 && values[i] <= 1)) return false;
  return true;
}

function packValue(value: unknown): unknown {
  if (value instanceof Float32Array) {
    return value.length >= worthwhile && areIntensities(value) ? greyLevels(value) : value;
  }
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packValue(part)]))
    : value;
}

function unpackValue(value: unknown): unknown {
  if (value instanceof Uint8ClampedArray) return intensitiesOf(value);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpackValue(part)]));
}

export function pack<T extends object>(record: T): Packed<T> {
  return packValue(record) as Packed<T>;
}

/** As it was, but for what 256 levels cannot tell. */
export function unpack<T extends object>(packed: Packed<T>): T {
  return unpackValue(packed) as T;
}
