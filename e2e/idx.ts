// IDX files as the stories drop them: real ones that the test writes, and one of each kind that cannot be read.
import { gzipSync } from "node:zlib";
import type { ProblemKey } from "../src/locales/problem";

/** A file as Playwright hands it to the page. */
export interface DroppedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const mimeType = "application/octet-stream";

function header(magic: number, ...sizes: readonly number[]): Buffer {
  const bytes = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  for (const [i, value] of [magic, ...sizes].entries()) bytes.setUint32(4 * i, value);
  return Buffer.from(bytes.buffer);
}

/** Images of one bright bar each; the label says how far down it is. */
export function images(name: string, count: number, side = 28): DroppedFile {
  const pixels = Buffer.alloc(count * side * side);
  for (let i = 0; i < count; i++) {
    const row = Math.floor(((i % 10) * side) / 10);
    pixels.fill(255, (i * side + row) * side, (i * side + row + 1) * side);
  }
  return { name, mimeType, buffer: Buffer.concat([header(0x803, count, side, side), pixels]) };
}

export function labels(name: string, count: number): DroppedFile {
  const values = Uint8Array.from({ length: count }, (_, i) => i % 10);
  return { name, mimeType, buffer: Buffer.concat([header(0x801, count), values]) };
}

export function gzipped({ name, buffer }: DroppedFile): DroppedFile {
  return { name: `${name}.gz`, mimeType, buffer: gzipSync(buffer) };
}

function cut({ name, buffer }: DroppedFile, bytes: number): DroppedFile {
  return { name, mimeType, buffer: buffer.subarray(0, bytes) };
}

function file(name: string, buffer: Buffer): DroppedFile {
  return { name, mimeType, buffer };
}

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What makes no data set: the files, and the kind of the sentence that has to name the first of them. */
export const unreadable: Readonly<Record<string, { files: readonly DroppedFile[]; problem: ProblemKey }>> = {
  "a truncated file": { files: [cut(images("train-idx3-ubyte", 200), 5000)], problem: "fileTruncated" },
  "a truncated gzip file": { files: [cut(gzipped(images("train-idx3-ubyte", 200)), 200)], problem: "fileGzip" },
  "an empty file": { files: [file("train-idx3-ubyte", Buffer.alloc(0))], problem: "fileEmpty" },
  "a wrong magic number": {
    files: [file("numbers.bin", Buffer.concat([header(0xdeadbeef, 1, 2, 3), Buffer.alloc(64)]))],
    problem: "fileMagic",
  },
  "labels for another number of images": {
    files: [labels("labels-idx1-ubyte", 190), images("images-idx3-ubyte", 200)],
    problem: "labelsDisagree",
  },
  "images of two sizes": {
    files: [images("train-images-idx3-ubyte", 200), images("t10k-images-idx3-ubyte", 100, 14)],
    problem: "imagesDisagree",
  },
  "labels without images": { files: [labels("labels-idx1-ubyte", 200)], problem: "labelsAlone" },
  "a PNG": { files: [file("picture.png", Buffer.from(png, "base64"))], problem: "filePicture" },
};
