import { describe, expect, it } from "vitest";
import { type Examples, summary } from "./dataset";
import { nearest } from "./images.fixture";
import { penDigits } from "./penDigits";

const digits = penDigits(1);
const row = (examples: Examples, i: number) => examples.values.subarray(784 * i, 784 * (i + 1));

describe("penDigits", () => {
  it("says what it holds", () => {
    expect(summary(digits)).toEqual({
      id: "pen-digits",
      kind: "image",
      size: 784,
      width: 28,
      height: 28,
      modalities: 1,
      labelCount: 10,
      trainCount: 2048,
      heldOutCount: 512,
    });
    expect(digits.train.values).toHaveLength(2048 * 784);
    expect(digits.heldOut.values).toHaveLength(512 * 784);
    expect(digits.train.unit * 255).toBe(1);
  });

  it("holds as many of each digit as of any other, in no order", () => {
    for (const { labels = new Uint8Array(), count } of [digits.train, digits.heldOut]) {
      const counts = Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length);
      expect(counts.reduce((a, b) => a + b)).toBe(count);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(new Set(labels.subarray(0, 60)).size).toBeGreaterThan(7);
      expect(labels.subarray(0, 10)).not.toEqual(Uint8Array.from({ length: 10 }, (_, i) => i));
    }
  });

  it("draws the same digits for the same seed and others for another", () => {
    const bytes = (seed: number) => {
      const { train, heldOut } = penDigits(seed);
      return [train, heldOut].map(({ values, labels = [] }) =>
        Buffer.concat([Uint8Array.from(values), Buffer.from(labels)]),
      );
    };
    const [first, again, other] = [bytes(1), bytes(1), bytes(2)];
    for (const half of [0, 1]) {
      expect(first[half].equals(again[half])).toBe(true);
      expect(first[half].equals(other[half])).toBe(false);
    }
  });

  it("never draws the same image twice, not even across the two halves", () => {
    const images = [digits.train, digits.heldOut].flatMap((part) =>
      Array.from({ length: part.count }, (_, i) => row(part, i).join()),
    );
    expect(new Set(images).size).toBe(images.length);
  });

  it("keeps every stroke inside the image, from black to white", () => {
    const edges = Array.from({ length: 28 }, (_, at) => [at, 27 * 28 + at, 28 * at, 28 * at + 27]).flat();
    let [onEdges, faintest] = [0, 255];
    for (let i = 0; i < digits.train.count; i++) {
      const image = row(digits.train, i);
      for (const pixel of edges) onEdges += image[pixel];
      faintest = Math.min(faintest, Math.max(...image));
    }
    expect(onEdges).toBe(0);
    expect(faintest).toBe(255);
  });

  it("draws digits that can be told apart: the nearest neighbour mostly has the same label", () => {
    const { train, heldOut } = digits;
    let right = 0;
    for (let i = 0; i < 200; i++) {
      const neighbour = nearest(row(heldOut, i), train.values.subarray(0, 784 * 1000), 784);
      if (train.labels?.[neighbour] === heldOut.labels?.[i]) right++;
    }
    expect(right).toBeGreaterThan(190);
  });
});
