import { describe, expect, it } from "vitest";
import { relaxedSamples } from "./relaxedSamples";

describe("relaxedSamples", () => {
  const probabilities = [0.6, 0.3, 0.1] as const;
  const [cold, warm, hot] = [0.1, 1, 5].map((temperature) => relaxedSamples(probabilities, temperature));

  it("are nearest to each corner as often as π says, at every temperature", () => {
    for (const { shares } of [cold, warm, hot]) {
      expect(shares).toEqual(cold.shares);
      shares.forEach((share, c) => {
        // Three standard errors.
        expect(Math.abs(share - probabilities[c])).toBeLessThan(3 * Math.sqrt(0.25 / 4000));
      });
    }
  });

  it("have a mean that the temperature draws to the middle", () => {
    expect(cold.mean[0]).toBeCloseTo(0.6, 1);
    expect(warm.mean[0]).toBeLessThan(cold.mean[0]);
    expect(hot.mean[0]).toBeLessThan(warm.mean[0]);
    expect(hot.mean[0]).toBeGreaterThan(1 / 3);
  });

  it("are nearly one-hot when it is cold", () => {
    expect(cold.oneHot).toBeGreaterThan(0.8);
    expect(hot.oneHot).toBe(0);
  });

  it("of which some are drawn, as rows of three that add up to 1", () => {
    expect(warm.points.length).toBe(3 * warm.nearest.length);
    expect(warm.points[0] + warm.points[1] + warm.points[2]).toBeCloseTo(1, 5);
  });
});
