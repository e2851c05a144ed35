import { describe, expect, it } from "vitest";
import { normalMidpoints } from "../../numeric/inverseNormal";
import { laplaceMidpoints } from "../../numeric/laplaceDistribution";
import { equalProbability, linear } from "./projection";

describe.each([
  ["linear", linear(4)],
  ["equalProbability of N(0, 1)", equalProbability.normal],
  ["equalProbability of Laplace(0, 1)", equalProbability.laplace],
])("%s", (_, projection) => {
  it("goes forth and back", () => {
    for (const z of [-2.5, -1, 0, 0.3, 2.8]) expect(projection.fromUnit(projection.toUnit(z))).toBeCloseTo(z, 9);
  });

  it("stays finite when the pointer leaves the picture", () => {
    expect(Number.isFinite(projection.fromUnit(-0.4))).toBe(true);
    expect(Number.isFinite(projection.fromUnit(1.7))).toBe(true);
  });
});

describe("equalProbability", () => {
  it.each([
    ["normal", normalMidpoints],
    ["laplace", laplaceMidpoints],
  ] as const)(
    "puts the decoded samples of a %s prior in the middles of the cells of their grid",
    (prior, midpoints) => {
      midpoints(20).forEach((z, i) => {
        expect(equalProbability[prior].toUnit(z)).toBeCloseTo((i + 0.5) / 20, 9);
      });
    },
  );
});
