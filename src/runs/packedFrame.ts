/** Pictures as they are kept: large arrays of intensities as bytes, all else as it is. */

/** Grey levels 0 to 255 in place of intensities 0 to 1. */
interface Grey {
  readonly grey: Uint8Array;
}

/** The same record, in which any array of intensities may be grey levels. */
export type Packed<T> = { readonly [Key in keyof T]: T[Key] | Grey | object };

/** Shorter arrays are not worth it. */
const worthwhile = 1000;

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function packValue(value: unknown): unknown {
  if (value instanceof Float32Array) {
    if (value.length < worthwhile || value.some((each) => !(each >= 0 && each <= 1))) return value;
    return { grey: Uint8Array.from(value, (each) => Math.round(255 * each)) };
  }
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packValue(part)]))
    : value;
}

function unpackValue(value: unknown): unknown {
  if (!isPlain(value)) return value;
  if (value.grey instanceof Uint8Array) return Float32Array.from(value.grey, (each) => each / 255);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpackValue(part)]));
}

export function pack<T extends object>(record: T): Packed<T> {
  return packValue(record) as Packed<T>;
}

/** As it was, but for what 256 levels cannot tell. */
export function unpack<T extends object>(packed: Packed<T>): T {
  return unpackValue(packed) as T;
}
