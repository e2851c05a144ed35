import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { parseIdx } from "./idx";
import { idxBytes, imageBytes, labelBytes } from "./idx.fixture";

/** The sentence that a person reads about these bytes. */
function complaint(bytes: Uint8Array, name = "x.idx"): string {
  try {
    parseIdx(bytes, name);
  } catch (problem) {
    if (problem instanceof Problem) return wordProblem(problem);
    throw problem;
  }
  throw new Error("These bytes were read without complaint.");
}

const text = (latin1: string, length = 300) => {
  const bytes = new Uint8Array(length).fill(1);
  bytes.set(Array.from(latin1, (character) => character.charCodeAt(0)));
  return bytes;
};

describe("parseIdx", () => {
  it("reads images", () => {
    const images = parseIdx(idxBytes([2, 1, 3], [0, 1, 2, 253, 254, 255]), "x");
    expect(images).toEqual({
      kind: "images",
      count: 2,
      height: 1,
      width: 3,
      values: Uint8Array.of(0, 1, 2, 253, 254, 255),
    });
  });

  it("reads labels", () => {
    expect(parseIdx(idxBytes([3], [7, 0, 255]), "x")).toEqual({
      kind: "labels",
      count: 3,
      values: Uint8Array.of(7, 0, 255),
    });
  });

  it("reads bytes that lie anywhere in a larger buffer", () => {
    const file = imageBytes(3);
    const buffer = new Uint8Array(file.length + 7);
    buffer.set(file, 3);
    expect(parseIdx(buffer.subarray(3, 3 + file.length), "x")).toEqual(parseIdx(file, "x"));
  });

  it("gives back what was written, whatever its size", () => {
    const image = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([count, height, width]) => {
        const length = count * height * width;
        return fc.record({
          dimensions: fc.constant([count, height, width]),
          values: fc.uint8Array({ minLength: length, maxLength: length }),
        });
      });
    fc.assert(
      fc.property(image, ({ dimensions, values }) => {
        const [count, height, width] = dimensions;
        expect(parseIdx(idxBytes(dimensions, values), "x")).toEqual({ kind: "images", count, height, width, values });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), (values) => {
        expect(parseIdx(idxBytes([values.length], values), "x")).toEqual({
          kind: "labels",
          count: values.length,
          values,
        });
      }),
    );
  });

  it("never fails but with a sentence that names the file", () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      // Close to the real thing, so that every check is reached.
      fc
        .tuple(fc.constantFrom(8, 9, 13), fc.integer({ min: 0, max: 5 }), fc.uint8Array({ maxLength: 40 }))
        .map(([type, rank, rest]) => Uint8Array.of(0, 0, type, rank, ...rest)),
      fc
        .tuple(fc.array(fc.constantFrom(0, 1, 2, 2 ** 32 - 1), { maxLength: 4 }), fc.uint8Array({ maxLength: 9 }))
        .map(([dimensions, values]) => idxBytes(dimensions, values)),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          const { values } = parseIdx(bytes, "the-file");
          expect(values.length).toBeGreaterThan(0);
        } catch (problem) {
          if (!(problem instanceof Problem)) throw problem;
          const sentence = wordProblem(problem);
          expect(sentence).toContain("the-file");
          expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("says that a file is empty", () => {
    expect(complaint(new Uint8Array())).toContain("x.idx is empty");
  });

  it("says which magic number it found and which it expects", () => {
    expect(complaint(text("\x12\x34\x56\x78"))).toBe(
      "x.idx begins with 0x12345678, which is no IDX file of bytes: images begin with 0x00000803, labels with 0x00000801.",
    );
    expect(complaint(Uint8Array.of(0, 0, 7, 3, 0))).toContain("0x00000703");
    expect(complaint(Uint8Array.of(0, 0, 8, 0, 0))).toContain("0x00000800");
  });

  it.each([
    ["\x89PNG\r\n\x1a\n", "is a PNG picture"],
    ["\xff\xd8\xff\xe0", "is a JPEG picture"],
    ["GIF89a", "is a GIF picture"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "is a WebP picture"],
    ["PK\x03\x04", "is packed as ZIP"],
    ["\x1f\x8b\x08\0", "is packed as gzip"],
    ["7z\xbc\xaf\x27\x1c", "is packed as 7z"],
    [`readme.txt${"\0".repeat(247)}ustar`, "is packed as tar"],
    ["\x93NUMPY", "has the format NumPy"],
    ["<!doctype html>", "has the format HTML"],
    ["%PDF-1.7", "has the format PDF"],
  ])("knows what begins with %j", (start, what) => {
    expect(complaint(text(start), "y")).toContain(`y ${what}; `);
  });

  it("says which type and how many dimensions it cannot read", () => {
    expect(complaint(Uint8Array.of(0, 0, 13, 3, 0))).toContain("type float32");
    expect(complaint(idxBytes([2, 2], [1, 2, 3, 4]))).toContain("2 dimensions");
  });

  it("says how many bytes are missing or too many", () => {
    const file = imageBytes(100);
    expect(complaint(file.subarray(0, 1500))).toContain("2,016 bytes are needed and 1,500 are there");
    expect(complaint(file.subarray(0, 15))).toContain("16 bytes are needed and 15 are there");
    expect(complaint(file.subarray(0, 3))).toContain("4 bytes are needed and 3 are there");
    expect(complaint(idxBytes([2], [1, 2, 3]))).toContain("10 bytes are expected and 11 are there");
    expect(complaint(labelBytes(20).subarray(0, 7))).toContain("8 bytes are needed and 7 are there");
  });

  it("says what holds nothing and what is too large", () => {
    expect(complaint(idxBytes([0, 28, 28], []))).toContain("0 × 28 × 28");
    expect(complaint(idxBytes([5, 28, 0], []))).toContain("5 × 28 × 0");
    expect(complaint(idxBytes([0], []))).toContain("its header says 0");
    expect(complaint(idxBytes([1_000_000, 28, 28], []))).toContain("takes 785 MB and at most 400 MB");
    expect(complaint(idxBytes([2 ** 32 - 1, 2 ** 32 - 1, 2 ** 32 - 1], []))).toContain("at most 400 MB");
  });
});
