import { describe, expect, it } from "vitest";
import { wordProblem } from "../locales/wording";
import { stream } from "../numeric/random";
import { type Dataset, summary } from "./dataset";
import { density } from "./densities";
import { digitStyles, drawDigits } from "./digitStyles";
import { nearest, sameBytes } from "./images.fixture";
import { paired } from "./pairing";
import { penDigits } from "./penDigits";
import { shapes } from "./shapes";
import { styles } from "./styles";

const pen = penDigits(1);
const three = paired(pen, 3, 5);

const modality = (dataset: Dataset, part: "train" | "heldOut", example: number, at: number) => {
  const size = dataset.size / dataset.modalities;
  const start = example * dataset.size + at * size;
  return dataset[part].values.subarray(start, start + size);
};

/** A data set of images like files bring, with whatever else is given. */
function files(part: Partial<Dataset>): Dataset {
  return { ...pen, id: "files", ...part };
}

describe("paired", () => {
  it("keeps what is there and adds what it lacks, in bytes", () => {
    const { train, heldOut, ...rest } = three;
    expect(rest).toMatchObject({ id: "pen-digits", size: 3 * 784, width: 28, height: 84, modalities: 3 });
    expect(train.values).toBeInstanceOf(Uint8Array);
    expect(train.values).toHaveLength(2048 * 3 * 784);
    expect(train.labels).toBe(pen.train.labels);
    expect(train.unit).toBe(1 / 255);
    for (const i of [0, 17, 511]) {
      expect(modality(three, "train", i, 0)).toEqual(modality(pen, "train", i, 0));
      expect(modality(three, "heldOut", i, 0)).toEqual(modality(pen, "heldOut", i, 0));
    }
  });

  it.each([1, 2])("draws the label's digit in style %i", (at) => {
    const known = Uint8Array.from({ length: 1000 }, (_, i) => i % 10);
    const drawn = drawDigits(digitStyles[at], known, 28, 28, stream(9, "test"));
    const right = Array.from({ length: 100 }, (_, i) => i).filter(
      (i) => known[nearest(modality(three, "heldOut", i, at), drawn, 784)] === pen.heldOut.labels?.[i],
    );
    expect(right.length).toBeGreaterThan(90);
  });

  it("chooses among many drawings of a digit, other ones for what is held out", () => {
    const drawings = (part: "train" | "heldOut", at: number) =>
      Array.from({ length: three[part].count }, (_, i) => `${modality(three, part, i, at)}`);
    const [train, heldOut] = [new Set(drawings("train", 1)), new Set(drawings("heldOut", 1))];
    expect(train.size).toBeGreaterThan(500);
    expect(train.size).toBeLessThanOrEqual(640);
    expect([...heldOut].filter((drawing) => train.has(drawing))).toEqual([]);
  });

  it("depends on the seed alone, and the second modality not on whether there is a third", () => {
    expect(sameBytes(paired(pen, 3, 5).train.values, three.train.values)).toBe(true);
    expect(sameBytes(paired(pen, 3, 6).train.values, three.train.values)).toBe(false);
    const two = paired(pen, 2, 5);
    expect(modality(two, "train", 40, 1)).toEqual(modality(three, "train", 40, 1));
  });

  it("cuts styles to fewer modalities, leaves as many as asked for, and adds the last ones", () => {
    const [two, four] = [styles(1, 2), styles(1, 4)];
    const cut = paired(four, 2, 5);
    expect(summary(cut)).toEqual(summary(two));
    expect(sameBytes(cut.train.values, two.train.values)).toBe(true);
    expect(sameBytes(cut.heldOut.values, two.heldOut.values)).toBe(true);
    expect(paired(two, 2, 5)).toBe(two);
    const completed = paired(two, 4, 5);
    expect(completed).toMatchObject({ width: 20, height: 80, size: 1600, modalities: 4 });
    expect(modality(completed, "train", 3, 1)).toEqual(modality(two, "train", 3, 1));
    expect(modality(completed, "train", 3, 3)).not.toEqual(modality(four, "train", 3, 3));
  });

  it("takes over what is known of the examples, and floats as bytes", () => {
    expect(paired(shapes(1), 2, 5).train.factors).toHaveLength(5 * 5120);
    const train = { ...pen.train, values: Float32Array.from(pen.train.values, (value) => value / 255), unit: 1 };
    expect(sameBytes(paired(files({ train }), 3, 5).train.values, three.train.values)).toBe(true);
  });

  it.each([
    ["points", density("rings", 1), /^Rings has coordinates and no images.*Styles/],
    [
      "no labels",
      files({ labelCount: 0, train: { ...pen.train, labels: undefined } }),
      /^Your files has images without/,
    ],
    ["no held-out labels", files({ heldOut: { ...pen.heldOut, labels: undefined } }), /without labels.*label files/],
    ["labels above 9", files({ labelCount: 26 }), /labels up to 25.*0 to 9 only/],
  ])("says what is wrong with %s", (_, dataset, sentence) => {
    expect(() => paired(dataset, 2, 1)).toThrow();
    try {
      paired(dataset, 2, 1);
    } catch (problem) {
      expect(wordProblem(problem as Parameters<typeof wordProblem>[0])).toMatch(sentence);
    }
  });
});
