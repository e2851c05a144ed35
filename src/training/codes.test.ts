import { describe, expect, it } from "vitest";
import { codeColumns, readCodes, traversalColumns, traversalLatents } from "./codes";

describe("traversal", () => {
  it("has a one-hot of every latent in each row, the named code among them", () => {
    const categories = [3, 2];
    const latents = traversalLatents(categories, 1, 0);
    const columns = traversalColumns(categories, 0);
    expect(latents.length).toBe(5 * columns * 5);
    for (let code = 0; code < 5; code++) {
      for (let column = 0; column < columns; column++) {
        const row = latents.subarray((code * columns + column) * 5, (code * columns + column + 1) * 5);
        expect(row[code]).toBe(1);
        expect(row[0] + row[1] + row[2]).toBe(1);
        expect(row[3] + row[4]).toBe(1);
      }
    }
  });

  it("keeps the other latents the same down a column", () => {
    const columns = traversalColumns([3, 2], 0);
    const latents = traversalLatents([3, 2], 1, 0);
    const other = (code: number, column: number) => latents[(code * columns + column) * 5 + 4];
    for (let column = 0; column < columns; column++) {
      expect(other(0, column)).toBe(other(1, column));
      expect(other(0, column)).toBe(other(2, column));
    }
  });

  it("needs no second column for a single latent", () => {
    expect(traversalColumns([10], 0)).toBe(1);
    expect([...traversalLatents([2], 1, 0)]).toEqual([1, 0, 0, 1]);
  });
});

describe("readCodes", () => {
  const probabilities = Float32Array.of(0.7, 0.3, 0.2, 0.8, 0.6, 0.4, 0.9, 0.1);

  it("counts each code's mean probability, and labels by the most probable code", () => {
    const { usage, table } = readCodes(probabilities, 0, [2, 2], Uint8Array.of(0, 1), 2);
    expect([...usage].map((value) => Math.round(100 * value))).toEqual([65, 35, 55, 45]);
    expect([...(table ?? [])]).toEqual([1, 1, 0, 0, 0, 1, 1, 0]);
  });

  it("has no table without labels", () => {
    expect(readCodes(probabilities, 0, [2, 2], undefined, 0).table).toBeUndefined();
  });
});

describe("codeColumns", () => {
  it("leaves out the continuous latents before the codes", () => {
    expect([...codeColumns(Float32Array.of(9, 0.2, 0.8, 9, 0.6, 0.4), 1, 3)]).toEqual([
      ...Float32Array.of(0.2, 0.8, 0.6, 0.4),
    ]);
  });
});
