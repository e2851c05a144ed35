import { expect, it } from "vitest";
import type { MixtureBiasPoint } from "../../experiments/mixtureBias";
import { mixtureCsv, mixtureRows } from "./mixtureRows";

const points: MixtureBiasPoint[] = [
  { K: 1, gradient: 2, mixture: { stl: 1e-16, dreg: 1e-16 }, normal: { stl: undefined, dreg: undefined } },
  { K: 3, gradient: 1, mixture: { stl: 0.8, dreg: 0.1 }, normal: { stl: 0.7, dreg: 1e-15 } },
];

it("draws no bias that is nothing but rounding, nor one that is not there", () => {
  expect(mixtureRows(points)).toEqual([
    { x: 1, mixtureStl: undefined, mixtureDreg: undefined, normalStl: undefined, normalDreg: undefined },
    { x: 3, mixtureStl: 0.8, mixtureDreg: 0.1, normalStl: 0.7, normalDreg: undefined },
  ]);
});

it("writes every point after the settings", () => {
  const lines = mixtureCsv(points, { K: [1, 3], distance: 3, centre: 0.5, deviation: 0.8 })
    .trimEnd()
    .split("\n");
  expect(lines.slice(0, 4)).toContain("# K: 1 3");
  expect(lines.slice(4)).toEqual([
    "K,gradient,mixtureDreg,normalDreg,mixtureStl,normalStl",
    "1,2,0,,0,",
    "3,1,0.1,0,0.8,0.7",
  ]);
});
