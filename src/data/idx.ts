import { Problem } from "../locales/problem";
import { product } from "../numeric/reductions";
import { foreignFormat } from "./signatures";

/** What an IDX file holds: images [count, height, width] or labels [count], in unsigned bytes. */
export type Idx =
  | {
      readonly kind: "images";
      readonly count: number;
      readonly height: number;
      readonly width: number;
      readonly values: Uint8Array;
    }
  | { readonly kind: "labels"; readonly count: number; readonly values: Uint8Array };

/** The most bytes that one file may hold, packed or not: beyond, a tab runs out of memory. */
export const byteLimit = 400e6;

/** The third byte of the magic number: how one value is stored. Only unsigned bytes are read. */
const elementTypes: Readonly<Record<number, string>> = {
  8: "uint8",
  9: "int8",
  11: "int16",
  12: "int32",
  13: "float32",
  14: "float64",
};

const hex = (word: number) => `0x${word.toString(16).padStart(8, "0")}`;

/**
 * Reads the unpacked bytes of an IDX file (LeCun, Cortes and Burges, "The MNIST database"): a magic number of two zero
 * bytes, the element type and the number of dimensions, then each dimension as a big-endian word, then the values,
 * which the result shares with `bytes`. Throws a `Problem` that says what else the file called `name` is.
 */
export function parseIdx(bytes: Uint8Array, name: string): Idx {
  if (bytes.length === 0) throw new Problem("fileEmpty", { name });
  if (bytes.length < 4) throw new Problem("fileTruncated", { name, expected: 4, found: bytes.length });

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint32(0);
  const [type, rank] = [bytes[2], bytes[3]];
  if (magic >>> 16 !== 0 || !(type in elementTypes) || rank === 0) {
    const foreign = foreignFormat(bytes);
    if (foreign) throw new Problem(foreign.key, { name, format: foreign.format });
    throw new Problem("fileMagic", { name, found: hex(magic), images: hex(0x803), labels: hex(0x801) });
  }
  if (type !== 8) throw new Problem("fileElementType", { name, type: elementTypes[type] });
  if (rank !== 1 && rank !== 3) throw new Problem("fileRank", { name, rank });

  const header = 4 + 4 * rank;
  if (bytes.length < header) throw new Problem("fileTruncated", { name, expected: header, found: bytes.length });
  const dimensions = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  if (dimensions.includes(0)) throw new Problem("fileHoldsNothing", { name, dimensions: dimensions.join(" × ") });

  const expected = product(dimensions) + header;
  if (expected > byteLimit) {
    throw new Problem("fileTooLarge", { name, megabytes: Math.ceil(expected / 1e6), limit: byteLimit / 1e6 });
  }
  if (bytes.length < expected) throw new Problem("fileTruncated", { name, expected, found: bytes.length });
  if (bytes.length > expected) throw new Problem("fileTrailing", { name, expected, found: bytes.length });

  const values = bytes.subarray(header);
  const [count, height, width] = dimensions;
  return rank === 1 ? { kind: "labels", count, values } : { kind: "images", count, height, width, values };
}
