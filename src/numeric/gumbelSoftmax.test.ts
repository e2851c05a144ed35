import { describe, expect, it } from "vitest";
import { gumbelSoftmax, nearestCorners } from "./gumbelSoftmax";
import { stream } from "./random";

const probabilities = [0.6, 0.3, 0.1];
const gumbel = stream(1, "test").fillGumbel(new Float32Array(3 * 20_000));

function shares(corners: Uint8Array): number[] {
  return [0, 1, 2].map((corner) => corners.filter((nearest) => nearest === corner).length / corners.length);
}

function mean(samples: Float32Array, category: number): number {
  let sum = 0;
  for (let row = 0; row < samples.length; row += 3) sum += samples[row + category];
  return sum / (samples.length / 3);
}

describe("gumbelSoftmax", () => {
  it.each([0.1, 0.67, 5])("at τ = %d gives points of the simplex whose nearest corners are distributed as π", (tau) => {
    const samples = gumbelSoftmax(probabilities, gumbel, tau);
    for (let row = 0; row < 300; row += 3) {
      expect(samples[row] + samples[row + 1] + samples[row + 2]).toBeCloseTo(1, 5);
    }
    // Three standard errors of a share of 20 000.
    shares(nearestCorners(samples, 3)).forEach((share, c) => {
      expect(Math.abs(share - probabilities[c])).toBeLessThan(3 * Math.sqrt(0.25 / 20_000));
    });
  });

  it("has the same nearest corners at every temperature", () => {
    const at = (tau: number) => nearestCorners(gumbelSoftmax(probabilities, gumbel, tau), 3);
    expect(at(0.05)).toEqual(at(5));
  });

  it("has a mean near π at a low temperature, and one that is drawn to the middle at a high one", () => {
    expect(mean(gumbelSoftmax(probabilities, gumbel, 0.05), 0)).toBeCloseTo(0.6, 1);
    const distances = [0.3, 1, 5, 50].map((tau) => mean(gumbelSoftmax(probabilities, gumbel, tau), 0) - 1 / 3);
    for (let i = 1; i < distances.length; i++) expect(distances[i]).toBeLessThan(distances[i - 1]);
    expect(distances[3]).toBeLessThan(0.02);
  });

  it("stays finite where exponentials would not", () => {
    const [low, high] = [1e-30, 1 - 1e-30];
    expect([...gumbelSoftmax([low, high], Float32Array.of(3, -3), 0.05)].every(Number.isFinite)).toBe(true);
  });
});
