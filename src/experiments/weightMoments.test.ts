import { describe, expect, it } from "vitest";
import { divergence, excessMoment, gapExpansion } from "./weightMoments";

const proposal = { shift: 0.4, variance: 0.85 };

/** ∫ q(u) g(log p(u) − log q(u)) du over one axis, by the trapezoidal rule. */
function expectation(of: (logRatio: number) => number): number {
  const step = 0.001;
  let sum = 0;
  for (let u = -30; u <= 30; u += step) {
    const distance = (u - proposal.shift) ** 2 / proposal.variance;
    const logRatio = 0.5 * (distance - u * u + Math.log(proposal.variance));
    sum += (step * Math.exp(-0.5 * distance) * of(logRatio)) / Math.sqrt(2 * Math.PI * proposal.variance);
  }
  return sum;
}

describe("weight moments", () => {
  it.each([1, 2, 3, 4])("agree with integration at order %d, along one axis and along three", (n) => {
    const moment = expectation((logRatio) => Math.exp(n * logRatio));
    expect(excessMoment(n, 1, proposal)).toBeCloseTo(moment - 1, 9);
    expect(excessMoment(n, 3, proposal) / moment ** 3).toBeCloseTo(1 - moment ** -3, 9);
  });

  it("diverge for a proposal that is too narrow", () => {
    expect(excessMoment(2, 1, { shift: 0, variance: 0.51 })).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(excessMoment(2, 1, { shift: 0, variance: 0.5 })).toBe(Number.POSITIVE_INFINITY);
    expect(excessMoment(3, 1, { shift: 0, variance: 0.51 })).toBe(Number.POSITIVE_INFINITY);
  });

  it("vanish for the exact posterior", () => {
    expect(excessMoment(2, 5, { shift: 0, variance: 1 })).toBe(0);
    expect(divergence(5, { shift: 0, variance: 1 })).toBe(0);
  });

  it("have the divergence KL(q‖p) as the mean of −log r", () => {
    expect(divergence(1, proposal)).toBeCloseTo(
      expectation((logRatio) => -logRatio),
      9,
    );
  });

  it("make the second term of the gap from the third central moment", () => {
    const central = (n: number) => expectation((logRatio) => Math.expm1(logRatio) ** n);
    const { variance, correction } = gapExpansion(1, proposal);
    expect(variance).toBeCloseTo(central(2), 9);
    expect(0.5 * variance * correction).toBeCloseTo(0.75 * central(2) ** 2 - central(3) / 3, 9);
  });
});
