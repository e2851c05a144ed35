import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { product } from "../numeric/reductions";
import { readSafetensors, type TensorFile, writeSafetensors } from "./safetensors";

const shapes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 });

const tensor = fc
  .tuple(shapes, fc.boolean(), fc.infiniteStream(fc.integer({ min: 0, max: 255 })))
  .map(([shape, isFloat, numbers]) => {
    const count = product(shape);
    const values = Array.from({ length: count }, () => numbers.next().value as number);
    return { shape, values: isFloat ? Float32Array.from(values, (each) => each / 7) : Uint8Array.from(values) };
  });

const file: fc.Arbitrary<TensorFile> = fc.record({
  tensors: fc.dictionary(
    fc.string({ unit: "grapheme" }).filter((name) => !name.startsWith("__")),
    tensor,
  ),
  metadata: fc.dictionary(
    fc.string().filter((name) => !name.startsWith("__")),
    fc.string({ unit: "grapheme" }),
  ),
});

/** A file with this header before these numbers. */
function bytesOf(header: unknown, numbers: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + numbers.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 8);
  bytes.set(numbers, 8 + text.length);
  return bytes;
}

function complaint(bytes: Uint8Array): string {
  try {
    readSafetensors("w.safetensors", bytes);
  } catch (problem) {
    if (problem instanceof Problem) return wordProblem(problem);
    throw problem;
  }
  throw new Error("These bytes were read without complaint.");
}

const entry = (dtype: string, shape: unknown, data_offsets: unknown) => ({ a: { dtype, shape, data_offsets } });

describe("safetensors", () => {
  it("reads what it has written", () => {
    fc.assert(
      fc.property(file, (given) => {
        const read = readSafetensors("x", writeSafetensors(given));
        expect(read.metadata).toEqual(given.metadata);
        expect(read.tensors).toEqual(given.tensors);
      }),
    );
  });

  it("starts its numbers at a multiple of eight bytes, floats before bytes", () => {
    const bytes = { shape: [3], values: Uint8Array.of(1, 2, 3) };
    const floats = { shape: [1], values: Float32Array.of(1) };
    const written = writeSafetensors({ tensors: { bytes, floats }, metadata: {} });
    const length = new DataView(written.buffer).getUint32(0, true);
    expect(length % 8).toBe(0);
    expect([...written.subarray(8 + length)]).toEqual([0, 0, 0x80, 0x3f, 1, 2, 3]);
  });

  it("reads a file of an unaligned header", () => {
    const { tensors } = readSafetensors("x", bytesOf(entry("F32", [1], [0, 4]), [0, 0, 0x80, 0x3f]));
    expect(tensors.a.values).toEqual(Float32Array.of(1));
  });

  it.each([
    ["nothing", new Uint8Array(), /is no safetensors file/],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa), /is no safetensors file/],
    ["no JSON", bytesOf("{"), /is no safetensors file/],
    ["a list", bytesOf([]), /is no safetensors file/],
    ["entries without offsets", bytesOf({ a: { dtype: "F32", shape: [] } }), /is no safetensors file/],
    ["a negative size", bytesOf(entry("F32", [-1], [0, 4]), [0, 0, 0, 0]), /is no safetensors file/],
    ["words that are none", bytesOf({ __metadata__: { step: 3 } }), /is no safetensors file/],
    ["half precision", bytesOf(entry("F16", [1], [0, 2]), [0, 0]), /^a in w\.safetensors is of type F16/],
    [
      "too few bytes for a shape",
      bytesOf(entry("F32", [2], [0, 4]), [0, 0, 0, 0]),
      /takes 4 bytes where its shape \[2\] asks for 8/,
    ],
    ["a cut", bytesOf(entry("F32", [1], [0, 4]), [0, 0]), /is cut short: \d+ bytes are needed and \d+ are there/],
    ["a cut header", bytesOf("{}").subarray(0, 9), /is cut short: 10 bytes are needed and 9 are there/],
    ["more than it says", bytesOf(entry("U8", [1], [0, 1]), [7, 7]), /is longer than its header says/],
  ])("refuses %s", (_, bytes, sentence) => {
    expect(complaint(bytes)).toMatch(sentence);
  });

  it("never takes damaged bytes for anything but a file or a problem", () => {
    const good = writeSafetensors({
      tensors: { a: { shape: [2], values: Float32Array.of(1, 2) } },
      metadata: { b: "c" },
    });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (place, byte) => {
        const bytes = good.slice();
        bytes[place] = byte;
        try {
          readSafetensors("x", bytes);
        } catch (problem) {
          expect(problem).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
