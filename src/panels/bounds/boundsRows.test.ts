import { expect, it } from "vitest";
import { boundsCsv, boundsRows } from "./boundsRows";

const point = { K: 10, mean: -9, sd: 0.5, quantiles: [-10, -9.5, -9, -8.5, -8], gap: 0.3, gapError: 0.2, theory: 0.25 };

it("draws the gap between two standard errors, without what has no logarithm", () => {
  const unbounded = { ...point, K: 20, gap: 0.5, theory: Number.POSITIVE_INFINITY };
  expect(boundsRows([point, unbounded])).toEqual([
    { x: 10, gap: 0.3, gapLow: undefined, gapHigh: expect.closeTo(0.7), theory: 0.25 },
    { x: 20, gap: 0.5, gapLow: expect.closeTo(0.1), gapHigh: expect.closeTo(0.9), theory: undefined },
  ]);
});

it("writes every K after the settings and the truth", () => {
  const proposal = { shift: 0.5, variance: 0.9 };
  const settings = { sampleCounts: [10], replicates: 9, latents: 2, inputs: 8, sigma: 0.4, proposal, seed: 3 };
  const lines = boundsCsv([point], settings, -8.7).trimEnd().split("\n");
  expect(lines).toContain("# shift: 0.5");
  expect(lines).toContain("# logEvidence: -8.7");
  expect(lines.at(-2)).toBe("K,mean,sd,q0.05,q0.25,q0.5,q0.75,q0.95,gap,gapError,theory");
  expect(lines.at(-1)).toBe("10,-9,0.5,-10,-9.5,-9,-8.5,-8,0.3,0.2,0.25");
});
