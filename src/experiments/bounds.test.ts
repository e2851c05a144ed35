import { afterEach, describe, expect, it, vi } from "vitest";
import { type BoundsSettings, runBounds } from "./bounds";
import { badProposal, goodProposal } from "./proposal";
import { runToEnd } from "./runToEnd.fixture";
import { divergence, gapExpansion } from "./weightMoments";

const settings: BoundsSettings = {
  latents: 2,
  inputs: 8,
  sigma: 0.4,
  proposal: goodProposal,
  sampleCounts: [1, 10, 100, 1000],
  replicates: 1000,
  seed: 7,
};

const run = (changes: Partial<BoundsSettings> = {}) => runToEnd(runBounds({ ...settings, ...changes })).result;

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ["good", goodProposal],
  ["bad", badProposal],
])("runBounds with a %s proposal", (_, proposal) => {
  const { logEvidence, points, slope } = run({ proposal });
  const { variance, correction } = gapExpansion(settings.latents, proposal);

  it("has a mean bound that rises with K and stays below log p(x), within 4 standard errors", () => {
    const error = ({ sd }: { sd: number }) => sd / Math.sqrt(settings.replicates);
    points.forEach((point, i) => {
      expect(point.mean).toBeLessThan(logEvidence + 4 * error(point));
      if (i === 0) return;
      const before = points[i - 1];
      expect(point.mean).toBeGreaterThan(before.mean - 4 * Math.hypot(error(point), error(before)));
      expect(point.gap).toBeLessThan(before.gap + 4 * Math.hypot(point.gapError, before.gapError));
    });
  });

  it("has a gap of KL(q‖p) at K = 1", () => {
    expect(Math.abs(points[0].gap - divergence(settings.latents, proposal))).toBeLessThan(4 * points[0].gapError);
  });

  it("measures the gap without the noise of the mean, and around it", () => {
    for (const { mean, sd, gap } of points) {
      expect(Math.abs(logEvidence - mean - gap)).toBeLessThan((4 * sd) / Math.sqrt(settings.replicates));
    }
    const { sd, gapError } = points[3];
    expect(gapError).toBeLessThan(sd / Math.sqrt(settings.replicates) / 10);
  });

  it("has a gap that approaches Var(w/p)/(2K)", () => {
    for (const { K, gap, gapError, theory } of points.filter((point) => point.K >= 100)) {
      expect(theory).toBeCloseTo(variance / (2 * K), 14);
      // Twice the second term of the expansion is room for the terms after it.
      const remainder = (2 * theory * Math.abs(correction)) / K;
      expect(Math.abs(gap - theory)).toBeLessThan(remainder + 4 * gapError);
    }
  });

  it("has a gap of slope −1", () => {
    expect(slope).toBeDefined();
    const { value, error, from } = slope ?? { value: 0, error: 0, from: 1 };
    // From one K to the next, ten times larger, the second term bends the logarithm by no more than all that it is.
    const bend = Math.abs(Math.log1p(-Math.abs(correction) / from)) / Math.log(10);
    expect(Math.abs(value + 1)).toBeLessThan(bend + 4 * error);
    expect(error).toBeLessThan(0.05);
  });
});

describe("runBounds", () => {
  it("has no gap with the exact posterior, but for rounding, and so no slope", () => {
    const { logEvidence, points, slope } = run({ proposal: { shift: 0, variance: 1 }, replicates: 20 });
    for (const { mean, sd, gap, theory } of points) {
      expect(Math.abs(mean - logEvidence)).toBeLessThan(1e-11);
      expect(sd).toBeLessThan(1e-11);
      expect(gap).toBeLessThan(1e-20);
      expect(theory).toBe(0);
    }
    expect(slope).toBeUndefined();
  });

  it("draws the same whatever the slices, and whichever other K there are", () => {
    const some = { sampleCounts: [20, 5], replicates: 200 };
    const whole = run(some);
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    const { result, progress } = runToEnd(runBounds({ ...settings, ...some }));
    expect(result).toEqual(whole);
    expect(progress.length).toBeGreaterThan(50);
    const shares = progress.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(progress.at(-1)?.points).toEqual([whole.points[0]]);
    expect(run({ ...some, sampleCounts: [5] }).points).toEqual([whole.points[1]]);
    expect(run({ ...some, seed: 8 }).points).not.toEqual(whole.points);
  });

  it("pauses after slices far below 200 ms, even where weights are costly", () => {
    const work = runBounds({ ...settings, latents: 16, inputs: 256, sampleCounts: [5000], replicates: 2 });
    const times: number[] = [];
    for (let start = performance.now(); !work.next().done; start = performance.now()) {
      times.push(performance.now() - start);
    }
    // A busy machine may hold up a slice, but not half of them.
    const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    expect(middle).toBeLessThan(20);
  });

  it("says that there is no theory where the weights have no variance", () => {
    const { points } = run({ proposal: { shift: 0, variance: 0.4 }, sampleCounts: [10, 100], replicates: 50 });
    for (const { gap, theory } of points) {
      expect(theory).toBe(Number.POSITIVE_INFINITY);
      expect(gap).toBeGreaterThan(0);
    }
  });

  it("stays finite in many dimensions and far from the posterior", () => {
    const extreme = { latents: 32, inputs: 300, sigma: 0.01, proposal: { shift: 5, variance: 3 } };
    const { logEvidence, points } = run({ ...extreme, sampleCounts: [1, 50], replicates: 10 });
    expect(Number.isFinite(logEvidence)).toBe(true);
    for (const { mean, gap, gapError } of points) expect([mean, gap, gapError].every(Number.isFinite)).toBe(true);
  });
});
