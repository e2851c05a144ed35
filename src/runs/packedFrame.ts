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

// Loops over indices: what `from` and `some` call for each of some 100 000 pixels holds the page up.
function greyOf(intensities: Float32Array): Grey | undefined {
  const grey = new Uint8Array(intensities.length);
  for (let i = 0; i < grey.length; i++) {
    const intensity = intensities[i];
    if (!(intensity >= 0 && intensity <= 1)) return undefined;
    grey[i] = 255 * intensity + 0.5;
  }
  return { grey };
}

function intensitiesOf({ grey }: Grey): Float32Array {
  const intensities = new Float32Array(grey.length);
  for (let i = 0; i < grey.length; i++) intensities[i] = grey[i] / 255;
  return intensities;
}

function packValue(value: unknown): unknown {
  if (value instanceof Float32Array) return (value.length >= worthwhile && greyOf(value)) || value;
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packValue(part)]))
    : value;
}

function unpackValue(value: unknown): unknown {
  if (!isPlain(value)) return value;
  const { grey } = value;
  if (grey instanceof Uint8Array) return intensitiesOf({ grey });
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpackValue(part)]));
}

export function pack<T extends object>(record: T): Packed<T> {
  return packValue(record) as Packed<T>;
}

/** As it was, but for what 256 levels cannot tell. */
export function unpack<T extends object>(packed: Packed<T>): T {
  return unpackValue(packed) as T;
}
