import { describe, expect, it } from "vitest";
import { factorRows, mostTelling } from "./factorRows";

const names = ["z₁", "z₂", "c₁"];
const lengths = [9, 9, 3];
const disentanglement = {
  examples: 6144,
  mutualInformation: [
    [0, 0],
    [0.2, 0.7],
    [0.9, 0.1],
  ],
  migPerFactor: [0.7, 0.6],
  mig: 0.65,
  factorScore: 0.8,
};

describe("rows of units", () => {
  it("stand in the units' order before anything is measured", () => {
    const rows = factorRows(names, lengths, 2, undefined);
    expect(rows.map(({ name, first, length }) => [name, first, length])).toEqual([
      ["z₁", 0, 9],
      ["z₂", 9, 9],
      ["c₁", 18, 3],
    ]);
    expect(rows.map(({ isDiscrete }) => isDiscrete)).toEqual([false, false, true]);
    expect(rows.every(({ isActive, information }) => isActive && !information)).toBe(true);
    expect(mostTelling(rows, 0)).toBe(-1);
  });

  it("have active units first, with their own images and numbers", () => {
    const rows = factorRows(names, lengths, 2, { meanVariances: [0.001, 0.8, 0.4], disentanglement });
    expect(rows.map(({ name }) => name)).toEqual(["z₂", "c₁", "z₁"]);
    expect(rows.map(({ first }) => first)).toEqual([9, 18, 0]);
    expect(rows.map(({ isActive }) => isActive)).toEqual([true, true, false]);
    expect(rows[1].information).toEqual([0.9, 0.1]);
  });

  it("know which tells most about a factor", () => {
    const rows = factorRows(names, lengths, 2, { meanVariances: [0.001, 0.8, 0.4], disentanglement });
    expect(mostTelling(rows, 0)).toBe(1);
    expect(mostTelling(rows, 1)).toBe(0);
  });
});
