import { describe, expect, it } from "vitest";
import type { SweepPoint } from "../../experiments/signalToNoiseSweep";
import { sweepCsv, sweepRows } from "./sweepRows";

const reading = (debiased: number) => ({
  raw: debiased + 1,
  rawBand: [debiased, debiased + 2] as const,
  debiased,
  debiasedBand: [0, debiased * 2] as const,
  error: 0.1,
});
const point = (K: number, M: number, plain: number, generative: number): SweepPoint => ({
  K,
  M,
  plain: reading(plain),
  stl: reading(3 * plain),
  dreg: reading(2 * plain),
  generative: reading(generative),
});
const points = [point(1, 1, 4, 1), point(1, 4, 8, 2), point(100, 1, 0.5, 9)];

describe("sweepRows", () => {
  it("takes the points along one axis, at the least of the other", () => {
    expect(sweepRows(points, "K", "debiased", undefined).map(({ x }) => x)).toEqual([1, 100]);
    expect(sweepRows(points, "M", "debiased", undefined).map(({ x }) => x)).toEqual([1, 4]);
  });

  it("draws theory through the first point of the plain estimator and the last of the others", () => {
    const [first, last] = sweepRows(points, "K", "debiased", undefined);
    expect([first.plainTheory, last.plainTheory]).toEqual([4, expect.closeTo(0.4)]);
    expect([first.dregTheory, last.dregTheory]).toEqual([expect.closeTo(0.1), 1]);
    expect([first.generativeTheory, last.generativeTheory]).toEqual([expect.closeTo(0.9), 9]);
  });

  it("leaves out what has no logarithm, and the floor of what has none", () => {
    const [row] = sweepRows([point(1, 1, 0, 1)], "K", "debiased", 0.03);
    expect(row).toMatchObject({ plain: undefined, plainLow: undefined, floor: undefined });
    expect(sweepRows([point(1, 1, 0, 1)], "K", "raw", 0.03)[0]).toMatchObject({ plain: 1, floor: 0.03 });
  });
});

it("writes every point after the settings", () => {
  const choice = { K: [1, 100], M: [1, 4], replicates: 9, examples: 8, dimensions: 2, offset: 0.01, seed: 3 };
  const lines = sweepCsv(points, choice).trimEnd().split("\n");
  expect(lines).toContain("# K: 1 100");
  expect(lines).toHaveLength(7 + 1 + 3);
  const [header, first] = lines.slice(7).map((line) => line.split(","));
  expect(first).toHaveLength(header.length);
  expect(["plain", "stl", "dreg", "generative"].map((id) => first[header.indexOf(`${id}.debiased`)])).toEqual(
    ["4", "12", "8", "1"], // of the first point
  );
});
