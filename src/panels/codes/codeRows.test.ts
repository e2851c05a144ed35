import { describe, expect, it } from "vitest";
import { codeRows, firstCode, purity, rowShare } from "./codeRows";

// Two latents, of two and of three categories, over six examples of three labels.
const codes = {
  categories: [2, 3],
  labelCount: 3,
  usage: Float32Array.of(0.75, 0.25, 0.5, 0.5, 0),
  table: Uint32Array.of(2, 2, 0, 0, 0, 2, 2, 1, 0, 0, 1, 2, 0, 0, 0),
};

describe("codeRows", () => {
  it("takes a latent's own part of the counts and of the usage", () => {
    expect(firstCode([4, 5, 6], 2)).toBe(9);
    expect(codeRows(codes, 0).map(({ counts }) => counts)).toEqual([
      [2, 2, 0],
      [0, 0, 2],
    ]);
    expect(codeRows(codes, 1).map(({ usage }) => usage)).toEqual([0.5, 0.5, 0]);
  });

  it("names the first of equally frequent labels, and none for a code that nothing has", () => {
    expect(codeRows(codes, 0).map(({ majority }) => majority)).toEqual([0, 2]);
    expect(codeRows(codes, 1).map(({ majority }) => majority)).toEqual([0, 2, undefined]);
  });

  it("has no counts without labels", () => {
    expect(codeRows({ ...codes, table: undefined }, 0)[0]).toMatchObject({ usage: 0.75, counts: [] });
  });
});

describe("rowShare", () => {
  it("is of the code's own examples", () => {
    expect(rowShare({ counts: [1, 3] }, 1)).toBe(0.75);
    expect(rowShare({ counts: [0, 0] }, 1)).toBe(0);
  });
});

describe("purity", () => {
  it("is the share of examples with their code's majority label", () => {
    expect(purity(codeRows(codes, 0))).toBeCloseTo(4 / 6);
    expect(purity(codeRows(codes, 1))).toBeCloseTo(4 / 6);
    expect(purity([{ counts: [5, 0] }, { counts: [0, 7] }])).toBe(1);
  });

  it("is not defined without labelled examples", () => {
    expect(purity([{ counts: [] }, { counts: [0, 0] }])).toBeUndefined();
  });
});
