import { expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { BoundPoint } from "../../training/modelExperiments";
import { modelBoundsCsv, modelBoundsRows } from "./modelBoundsRows";

const points: BoundPoint[] = [
  { K: 1, examples: 9, mean: -100, error: 3, gap: 4, gapError: 0.5 },
  { K: 5000, examples: 9, mean: -96, error: 3, gap: 0, gapError: 0 },
];

it("draws each bound with the error of its distance from the last", () => {
  expect(modelBoundsRows(points)).toEqual([
    { x: 1, bound: -100, low: -101, high: -99 },
    { x: 5000, bound: -96, low: -96, high: -96 },
  ]);
});

it("writes every bound after the model and the choice", () => {
  const csv = modelBoundsCsv(points, { K: [1, 5000], examples: 20 }, { step: 70, settings: defaultsOf("vae") });
  const lines = csv.trimEnd().split("\n");
  expect(lines.slice(0, 6)).toEqual(expect.arrayContaining(["# variant: vae", "# step: 70", "# K: 1 5000"]));
  expect(lines.slice(6)).toEqual(["K,examples,mean,error,gap,gapError", "1,9,-100,3,4,0.5", "5000,9,-96,3,0,0"]);
});
