import { describe, expect, it } from "vitest";
import { normalDistribution } from "./normalDistribution";

describe("normalDistribution", () => {
  // To all digits, by arithmetic with 50 digits.
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-2, 0.02275013194817921],
    [-2.99, 0.0013948872354922505],
    [-3.01, 0.0013062384487694677],
    [-8, 6.220960574271785e-16],
    [-30, 4.906713927148187e-198],
  ])("of %d is %d", (z, probability) => {
    expect(Math.abs(normalDistribution(z) / probability - 1)).toBeLessThan(1e-12);
  });

  it("is complementary", () => {
    expect(normalDistribution(1.7) + normalDistribution(-1.7)).toBeCloseTo(1, 15);
  });
});
