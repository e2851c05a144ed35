import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { expectations, type MixtureToy, mixtureBias } from "./mixtureBias";
import { runToEnd } from "./runToEnd.fixture";
import { gradientMoments } from "./signalToNoise";

const toy: MixtureToy = { centre: 0.5, distance: 3, deviation: 0.8 };
const meansOf = ({ centre, distance }: MixtureToy) => [centre - distance / 2, centre + distance / 2];

function normalDensity(z: number, mean: number, deviation: number): number {
  return Math.exp(-(((z - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));
}

/** p(z | x)/q(z): the constant p(x) has no gradient. */
function weightOf(z: number, means: readonly number[], deviation: number): number {
  const q = (normalDensity(z, means[0], deviation) + normalDensity(z, means[1], deviation)) / 2;
  return normalDensity(z, 0, 1) / q;
}

/** The bound for K = 1 or 2 from its definition: a sum over a grid of the noise of both samples. */
function bound(K: 1 | 2, means: readonly number[], deviation: number): number {
  const step = 0.1;
  const noise = Array.from({ length: 161 }, (_, i) => (i - 80) * step);
  const mass = noise.map((epsilon) => normalDensity(epsilon, 0, 1) * step);
  let total = 0;
  for (const mean of means) {
    const weights = noise.map((epsilon) => weightOf(mean + deviation * epsilon, means, deviation));
    weights.forEach((first, i) => {
      if (K === 1) total += (mass[i] * Math.log(first)) / 2;
      else {
        weights.forEach((second, j) => {
          total += (mass[i] * mass[j] * Math.log((first + second) / 2)) / 2;
        });
      }
    });
  }
  return total;
}

/** The estimates themselves, drawn: in the mean of component `of`, for samples of each component. */
function draw(
  K: number,
  of: 0 | 1,
  seed: number,
): { readonly plain: number; readonly stl: number; readonly dreg: number } {
  const source = stream(seed, K);
  const means = meansOf(toy);
  const variance = toy.deviation ** 2;
  const estimate = { plain: 0, stl: 0, dreg: 0 };
  for (const own of [0, 1]) {
    const samples = Array.from({ length: K }, () => {
      const z = means[own] + toy.deviation * source.normal();
      const parts = means.map((mean) => normalDensity(z, mean, toy.deviation));
      const shares = parts.map((part) => part / (parts[0] + parts[1]));
      const path = own === of ? -z + (shares[0] * (z - means[0]) + shares[1] * (z - means[1])) / variance : 0;
      return { weight: weightOf(z, means, toy.deviation), path, score: (-shares[of] * (z - means[of])) / variance };
    });
    const sum = samples.reduce((total, { weight }) => total + weight, 0);
    for (const { weight, path, score } of samples) {
      const share = weight / sum;
      estimate.plain += (share * (path + score)) / 2;
      estimate.stl += (share * path) / 2;
      estimate.dreg += (share * share * path) / 2;
    }
  }
  return estimate;
}

describe("expectations", () => {
  it.each([1, 2] as const)("of the plain estimate are the gradient of the bound for K = %i", (K) => {
    const [{ plain }] = expectations(toy, [K]);
    const step = 1e-4;
    for (const c of [0, 1] as const) {
      const moved = (by: number) => bound(K, meansOf(toy).with(c, meansOf(toy)[c] + by), toy.deviation);
      // The third derivative times step²/6, and rounding over step: about 1e-9 and 1e-11.
      expect(Math.abs(plain[c] - (moved(step) - moved(-step)) / (2 * step))).toBeLessThan(1e-7);
    }
  });

  it.each([3, 10])("are those of the estimates as drawn for K = %i", (K) => {
    const [exact] = expectations(toy, [K]);
    const draws = 20_000;
    for (const c of [0, 1] as const) {
      const drawn = Array.from({ length: draws }, (_, seed) => draw(K, c, seed));
      for (const id of ["plain", "stl", "dreg"] as const) {
        const { mean, deviation } = gradientMoments({ values: Float64Array.from(drawn, (each) => each[id]), width: 1 });
        expect(Math.abs(mean[0] - exact[id][c])).toBeLessThan((4 * deviation[0]) / Math.sqrt(draws));
        // Enough of them to tell the estimators apart.
        expect((4 * deviation[0]) / Math.sqrt(draws)).toBeLessThan(0.03);
      }
    }
  });

  it("agree at the corners of what can be chosen: DReG's of one normal with the gradient", () => {
    for (const centre of [-3, 0.1, 3]) {
      for (const deviation of [0.3, 2]) {
        for (const { plain, dreg } of expectations({ centre, distance: 0, deviation }, [1, 2, 10, 10_000])) {
          for (const c of [0, 1]) expect(Math.abs(dreg[c] / plain[c] - 1)).toBeLessThan(1e-6);
        }
      }
    }
  });
});

describe("mixtureBias", () => {
  const { points } = runToEnd(mixtureBias({ ...toy, K: [1, 3, 10, 1000] })).result;

  it("is 0 for K = 1", () => {
    for (const bias of [points[0].mixture, points[0].normal]) {
      expect(Math.max(bias.stl ?? 1, bias.dreg ?? 1)).toBeLessThan(1e-12);
    }
  });

  it("is DReG's on a mixture, not on one normal, and STL's on both", () => {
    for (const { mixture, normal } of points.slice(1)) {
      expect(normal.dreg).toBeLessThan(1e-9);
      expect(mixture.dreg).toBeGreaterThan(0.05);
      expect(mixture.stl).toBeGreaterThan(0.5);
      expect(normal.stl).toBeGreaterThan(0.5);
    }
    const dreg = points.map(({ mixture }) => mixture.dreg ?? 0);
    expect(dreg).toEqual(dreg.toSorted((a, b) => a - b));
    // As K grows DReG's expectation goes to 0; the gradient does not.
    expect(dreg[3]).toBeGreaterThan(0.99);
    expect(points[3].gradient).toBeGreaterThan(0.1);
  });

  it("is not there without a gradient", () => {
    const still = runToEnd(mixtureBias({ centre: 0, distance: 0, deviation: 1, K: [5] })).result.points[0];
    expect(still.mixture).toEqual({ stl: undefined, dreg: undefined });
  });

  it("hides in a mixture that is symmetric about the posterior", () => {
    const [{ mixture }] = runToEnd(mixtureBias({ ...toy, centre: 0, K: [10] })).result.points;
    expect(mixture.dreg).toBeLessThan(1e-9);
    expect(mixture.stl).toBeGreaterThan(0.5);
  });
});
