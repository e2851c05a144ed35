import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import type { ByteSource } from "./gunzip";
import { gzip, idxBytes, imageBytes, labelBytes, source } from "./idx.fixture";
import { readFiles } from "./readFiles";

const read = (...files: ByteSource[]) => readFiles(files, () => {});

async function complaint(...files: ByteSource[]): Promise<string> {
  const outcome = await read(...files).then(
    () => "no problem",
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return wordProblem(outcome);
  throw new Error(`Expected a problem and got: ${outcome}`);
}

const images = (name: string, count: number, height?: number, width?: number) =>
  source(name, imageBytes(count, height, width));
const labels = (name: string, count: number) => source(name, labelBytes(count));

/** A file of this size that must not be read. */
const unread = (name: string, size: number): ByteSource => ({
  name,
  size,
  stream: () => {
    throw new Error("This file was read.");
  },
});

describe("readFiles", () => {
  it("sorts out the four files of MNIST in any order, gzipped or not", async () => {
    const files = [
      labels("t10k-labels-idx1-ubyte", 12),
      source("train-images-idx3-ubyte.gz", await gzip(imageBytes(30))),
      images("t10k-images-idx3-ubyte", 12),
      source("train-labels-idx1-ubyte.gz", await gzip(labelBytes(30))),
    ];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ]) {
      const { train, heldOut, ...rest } = await read(...order.map((i) => files[i]));
      expect(rest).toEqual({
        id: "files",
        kind: "image",
        size: 20,
        width: 5,
        height: 4,
        modalities: 1,
        labelCount: 10,
        trainCount: 30,
        heldOutCount: 12,
      });
      expect(train.values).toEqual(imageBytes(30).subarray(16));
      expect(train.labels).toEqual(labelBytes(30).subarray(8));
      expect(heldOut.values).toEqual(imageBytes(12).subarray(16));
      expect(heldOut.labels).toEqual(labelBytes(12).subarray(8));
      expect([train.count, heldOut.count, train.unit * 255]).toEqual([30, 12, 1]);
    }
  });

  it("holds out the last sixth of a single file, with its labels", async () => {
    const { train, heldOut, labelCount } = await read(images("digits", 62), labels("classes", 62));
    expect([train.count, heldOut.count, labelCount]).toEqual([52, 10, 10]);
    expect(heldOut.values[0]).toBe(52);
    expect(train.values).toHaveLength(52 * 20);
    expect(Array.from(heldOut.labels ?? [])).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    expect(train.labels).toHaveLength(52);
  });

  it("holds out at most 10 000", async () => {
    expect(await read(images("many", 70_000, 1, 1))).toMatchObject({ trainCount: 60_000, heldOutCount: 10_000 });
  });

  it("does without labels, or with labels for one half", async () => {
    const plain = await read(images("digits", 20));
    expect(plain).toMatchObject({ labelCount: 0, trainCount: 17, heldOutCount: 3 });
    expect("labels" in plain.train).toBe(false);
    const half = await read(images("train", 30), images("test", 5), labels("train-labels", 30));
    expect([half.train.labels?.length, half.heldOut.labels]).toEqual([30, undefined]);
  });

  it("matches labels whose names say nothing by their number", async () => {
    const { heldOut } = await read(images("train.idx", 30), images("test.idx", 21), labels("a", 21), labels("b", 30));
    expect(heldOut.labels).toHaveLength(21);
  });

  it("takes the unnamed one of two files for what the named one is not", async () => {
    for (const [train, heldOut] of [
      ["train.idx", "rest.idx"],
      ["digits", "mnist-test"],
      ["latest", "myTestImages"],
    ]) {
      const files = [images(train, 25), images(heldOut, 24)];
      expect(await read(...files)).toMatchObject({ trainCount: 25, heldOutCount: 24 });
      expect(await read(...files.reverse())).toMatchObject({ trainCount: 25, heldOutCount: 24 });
    }
  });

  it("accepts any byte as a label and counts up to the greatest", async () => {
    const many = source(
      "labels",
      idxBytes(
        [24],
        Uint8Array.from({ length: 24 }, (_, i) => 255 - i),
      ),
    );
    expect((await read(images("digits", 24), many)).labelCount).toBe(256);
  });

  it("reports progress under each file's name", async () => {
    const heard = new Map<string, number>();
    await readFiles([images("a", 300), labels("b", 300)], (name, share) => heard.set(name, share));
    expect(Object.fromEntries(heard)).toEqual({ a: 1, b: 1 });
  });

  it("refuses by number and size before it reads", async () => {
    expect(await complaint()).toContain("No file");
    const five = Array.from({ length: 5 }, (_, i) => unread(`${i}`, 10));
    expect(await complaint(...five)).toMatch(/^5 files are too many: at most 4/);
    expect(await complaint(unread("small", 10), unread("huge.bin", 5e9))).toBe(
      "huge.bin takes 5,000 MB and at most 400 MB are read; make a smaller file of part of it.",
    );
  });

  it.each<[string, string, ByteSource[]]>([
    ["an empty file", "a is empty", [source("a", new Uint8Array())]],
    ["labels alone", "a, b holds labels without the images", [labels("a", 30), labels("b", 20)]],
    ["labels that differ in number", "l has 29 labels and i has 30 images", [images("i", 30), labels("l", 29)]],
    [
      "labels that differ in number from the images they are named after",
      "train-l has 29 labels and train-i has 30 images",
      [images("train-i", 30), images("test-i", 29), labels("train-l", 29)],
    ],
    [
      "labels of images that are not there",
      "t10k-l holds labels without",
      [images("train-i", 30), labels("t10k-l", 30)],
    ],
    [
      "two labels for each image",
      "a and b both hold labels for i",
      [images("i", 30), labels("a", 30), labels("b", 30)],
    ],
    [
      "labels that fit twice",
      "l could belong to train or to test",
      [images("train", 30), images("test", 30), labels("l", 30)],
    ],
    ["large images", "i has images of 65 × 2 pixels and these networks take at most 64", [images("i", 20, 2, 65)]],
    ["few images", "i holds 19 images to train with; at least 20", [images("i", 19)]],
    [
      "images that disagree",
      "train has images of 5 × 4 pixels and test of 4 × 5",
      [images("test", 20, 5, 4), images("train", 20, 4, 5)],
    ],
    [
      "two to train with",
      "train1 and train2 both pass for images to train with",
      [images("train1", 20), images("train2", 20)],
    ],
    ["two without a hint", "a and b both pass for images to train with", [images("a", 20), images("b", 20)]],
    ["two held out", "t10k and test both pass for held-out", [images("t10k", 20), images("test", 20)]],
    ["three of images", "3 of the files hold images", [images("a", 20), images("b", 20), images("c", 20)]],
  ])("says in one sentence what is wrong with %s", async (_, start, files) => {
    const sentence = await complaint(...files);
    expect(sentence).toContain(start);
    expect(sentence).not.toMatch(/[{}]|undefined/);
    expect(sentence.match(/\.(\s|$)/g)).toHaveLength(1);
  });
});
