/**
 * The safetensors format: eight bytes with the length of the header, the header as JSON, then the numbers, row by row and
 * little endian as typed arrays are on every machine that runs a browser.
 */
import { Problem } from "../locales/problem";
import { product } from "../numeric/reductions";

/** Float32 and bytes: all that weights and data sets need. */
export interface TensorData {
  readonly shape: readonly number[];
  readonly values: Float32Array | Uint8Array;
}

export interface TensorFile {
  readonly tensors: Readonly<Record<string, TensorData>>;
  /** Words about the whole file, which the format keeps apart from its tensors. */
  readonly metadata: Readonly<Record<string, string>>;
}

const lengthBytes = 8;
/** A header of more than this is none: that of the largest model here has some kilobytes. */
const longestHeader = 10_000_000;

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [start: number, end: number];
}

export function writeSafetensors({ tensors, metadata }: TensorFile): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  // Floats before bytes, so that each starts at a multiple of its size.
  const entries = Object.entries(tensors).sort(([, a], [, b]) => bytesEach(b) - bytesEach(a));
  for (const [name, tensor] of entries) {
    const start = end;
    end += tensor.values.byteLength;
    header[name] = { dtype: dtypeOf(tensor), shape: tensor.shape, data_offsets: [start, end] } satisfies Entry;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(text.length / lengthBytes) * lengthBytes;

  const file = new Uint8Array(lengthBytes + headerLength + end).fill(0x20, lengthBytes, lengthBytes + headerLength);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerLength), true);
  file.set(text, lengthBytes);
  let place = lengthBytes + headerLength;
  for (const [, { values }] of entries) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), place);
    place += values.byteLength;
  }
  return file;
}

/**
 * @param name of the file, for the sentences about it
 * @throws Problem where the bytes are not what their header says, or hold other numbers than float32 and bytes
 */
export function readSafetensors(name: string, bytes: Uint8Array): TensorFile {
  const { header, start } = readHeader(name, bytes);
  const { __metadata__: metadata = {}, ...entries } = header;
  if (!isWords(metadata)) throw new Problem("tensorsForeign", { name });
  const body = bytes.subarray(start);
  let claimed = 0;
  const tensors = Object.entries(entries).map(([tensor, entry]): [string, TensorData] => {
    if (!isEntry(entry)) throw new Problem("tensorsForeign", { name });
    const { dtype, shape, data_offsets } = entry;
    const [from, to] = data_offsets;
    if (dtype !== "F32" && dtype !== "U8") throw new Problem("tensorType", { name, tensor, given: dtype });
    const expected = product(shape) * (dtype === "F32" ? 4 : 1);
    if (to - from !== expected) {
      throw new Problem("tensorLength", { name, tensor, shape: `[${shape.join(", ")}]`, expected, found: to - from });
    }
    if (to > body.length) {
      throw new Problem("fileTruncated", { name, expected: start + to, found: bytes.length });
    }
    claimed = Math.max(claimed, to);
    // Aligned, whatever the header's length. A slice of Node's own bytes would be no copy.
    const copy = new Uint8Array(body.subarray(from, to));
    return [tensor, { shape, values: dtype === "F32" ? new Float32Array(copy.buffer) : copy }];
  });
  if (claimed < body.length)
    throw new Problem("fileTrailing", { name, expected: start + claimed, found: bytes.length });
  return { tensors: Object.fromEntries(tensors), metadata };
}

function readHeader(name: string, bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (bytes.length < lengthBytes) throw new Problem("tensorsForeign", { name });
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (length > longestHeader) throw new Problem("tensorsForeign", { name });
  const start = lengthBytes + length;
  if (start > bytes.length) throw new Problem("fileTruncated", { name, expected: start, found: bytes.length });
  try {
    const header: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(lengthBytes, start)),
    );
    if (isRecord(header)) return { header, start };
  } catch {
    // what is no JSON is no header
  }
  throw new Problem("tensorsForeign", { name });
}

function dtypeOf({ values }: TensorData): "F32" | "U8" {
  return values instanceof Float32Array ? "F32" : "U8";
}

function bytesEach({ values }: TensorData): number {
  return values.BYTES_PER_ELEMENT;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWords(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((word) => typeof word === "string");
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { dtype, shape, data_offsets: offsets } = value;
  return (
    typeof dtype === "string" && isSizes(shape) && isSizes(offsets) && offsets.length === 2 && offsets[0] <= offsets[1]
  );
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
