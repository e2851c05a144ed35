import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { GradientPoint } from "../../training/modelExperiments";
import { modelCsv, modelRows, modelSlope, theoryOf } from "./modelRows";

const reading = (debiased: number) => ({
  raw: Math.hypot(debiased, 0.1),
  debiased,
  band: [debiased / 2, debiased * 2] as const,
  error: debiased / 10,
  entries: 5,
});
const point = (K: number, M: number, inference: number, generative: number): GradientPoint => ({
  K,
  M,
  inference: reading(inference),
  generative: reading(generative),
});
const points = [point(1, 1, 4, 1), point(100, 1, 0.4, 9), point(1, 4, 8, 2)];
const theory = { inference: -0.5, generative: 0.5 };

describe("modelRows", () => {
  it("takes the points along one axis, at the least of the other", () => {
    expect(modelRows(points, "K", "debiased", theory, 0.1).map(({ x }) => x)).toEqual([1, 100]);
    expect(modelRows(points, "M", "debiased", theory, 0.1).map(({ x, inference }) => [x, inference])).toEqual([
      [1, 4],
      [4, 8],
    ]);
  });

  it("draws theory through the last point, and the floor with the raw ratio alone", () => {
    const [first] = modelRows(points, "K", "debiased", theory, 0.1);
    expect(first).toMatchObject({ inferenceTheory: expect.closeTo(4), generativeTheory: expect.closeTo(0.9) });
    expect(first.floor).toBeUndefined();
    const [raw] = modelRows(points, "K", "raw", { ...theory, inference: undefined }, 0.1);
    expect(raw).toMatchObject({ floor: 0.1, inferenceHigh: Math.hypot(8, 0.1) });
    expect(raw.inferenceTheory).toBeUndefined();
  });

  it("leaves out what has no logarithm", () => {
    const [row] = modelRows([point(1, 1, 0, 1)], "K", "debiased", theory, 0.1);
    expect(row).toMatchObject({ inference: undefined, inferenceLow: undefined, generative: 1 });
  });
});

describe("theory", () => {
  const settings = defaultsOf("iwae");

  it("is of the estimator that is measured", () => {
    expect(theoryOf(settings, "K", "inference", true)).toBe(-0.5);
    expect(theoryOf({ ...settings, estimator: "dreg" }, "K", "inference", true)).toBe(0.5);
    expect(theoryOf({ ...settings, estimator: "dreg" }, "K", "inference", false)).toBe(-0.5);
    expect(theoryOf(settings, "K", "generative", true)).toBe(0.5);
  });

  it("has nothing to say of a bound that it is not about", () => {
    expect(theoryOf({ ...settings, variant: "ciwae" }, "K", "inference", true)).toBeUndefined();
    expect(theoryOf({ ...settings, pitfall: "inverted-weights" }, "K", "inference", true)).toBeUndefined();
  });
});

it("fits slopes along one axis", () => {
  expect(modelSlope(points, "K", "inference")?.slope).toBeCloseTo(-0.5, 9);
  expect(modelSlope(points, "M", "generative")?.slope).toBeCloseTo(0.5, 9);
  expect(modelSlope(points.slice(0, 1), "K", "inference")).toBeUndefined();
});

it("writes every point after the model and the choice", () => {
  const choice = { K: [1, 100], M: [1, 4], replicates: 40, examples: 8 };
  const lines = modelCsv(points, choice, { step: 70, settings: defaultsOf("iwae") })
    .trimEnd()
    .split("\n");
  expect(lines.slice(0, 9)).toEqual(
    expect.arrayContaining(["# variant: iwae", "# step: 70", "# K: 1 100", "# replicates: 40"]),
  );
  const [header, ...rows] = lines.slice(9).map((line) => line.split(","));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toHaveLength(header.length);
  expect(rows[2][header.indexOf("generative.debiased")]).toBe("2");
});
