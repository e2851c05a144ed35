import { expect, it } from "vitest";
import { errorCsv, errorRows } from "./errorRows";

const clear = { bias: 0.5, biasError: 0.1, variance: 3, meanSquaredError: 3.24 };
const lost = { bias: 0.1, biasError: 0.2, variance: 2, meanSquaredError: 2 };
const points = [{ temperature: 0.5, gumbelSoftmax: lost, straightThrough: clear }];

it("draws the squared bias without that of noise, between two standard errors, and nothing without a logarithm", () => {
  expect(errorRows(points, "straightThrough", lost)).toEqual([
    {
      x: 0.5,
      bias: expect.closeTo(0.24),
      biasLow: expect.closeTo(0.09),
      biasHigh: expect.closeTo(0.49),
      variance: 3,
      total: 3.24,
      scoreFunction: 2,
    },
  ]);
  expect(errorRows(points, "gumbelSoftmax", undefined)).toEqual([
    { x: 0.5, bias: undefined, biasLow: undefined, biasHigh: expect.closeTo(0.25), variance: 2, total: 2 },
  ]);
});

it("writes every temperature after the settings and the estimator that has none", () => {
  const toy = { logits: [0, 0], target: [0.25, 0.75], power: 4 };
  const settings = { toy, temperatures: [0.5], average: 10, replicates: 9, seed: 3 };
  const result = { objective: 1, gradient: new Float64Array(2), scoreFunction: clear, points };
  const lines = errorCsv(result, settings).trimEnd().split("\n");
  expect(lines).toContain("# target: 0.25 0.75");
  expect(lines).toContain("# average: 10");
  expect(lines).toContain("# scoreFunction.variance: 3");
  expect(lines.at(-2)?.split(",").slice(0, 3)).toEqual([
    "temperature",
    "gumbelSoftmax.bias",
    "gumbelSoftmax.biasError",
  ]);
  expect(lines.at(-1)).toBe("0.5,0.1,0.2,2,2,0.5,0.1,3,3.24");
});
