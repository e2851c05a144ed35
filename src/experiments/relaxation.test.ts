import { afterEach, describe, expect, it, vi } from "vitest";
import { type RelaxationSettings, runRelaxation } from "./relaxation";
import { enumerate } from "./relaxedGradient";
import { runToEnd } from "./runToEnd.fixture";

const settings: RelaxationSettings = {
  toy: { logits: [0.5, 0, -0.5], target: [0.2, 0.5, 0.3], power: 4 },
  temperatures: [2, 1, 0.5, 0.2, 0.05],
  replicates: 40_000,
  average: 1,
  seed: 1,
};

const run = (changes: Partial<RelaxationSettings> = {}) => runToEnd(runRelaxation({ ...settings, ...changes })).result;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("runRelaxation", () => {
  const { points, scoreFunction, objective, gradient } = run();

  it("gives the exact objective and gradient", () => {
    expect({ objective, gradient }).toEqual({
      objective: enumerate(settings.toy).objective,
      gradient: enumerate(settings.toy).gradient,
    });
    expect(() => run({ toy: { logits: [0, 0], target: [0.5, 0.5], power: 2 } })).toThrow("The exact gradient is 0.");
  });

  it.each([1, 2, 3])("finds REINFORCE unbiased within 4 standard errors: seed %d", (seed) => {
    const { bias, biasError } = run({ seed, temperatures: [] }).scoreFunction;
    expect(bias).toBeLessThan(4 * biasError);
  });

  it("finds the variance of REINFORCE that enumeration gives", () => {
    const { probabilities, costs, gradient: exact, objective: mean } = enumerate(settings.toy);
    const squared = (vector: Float64Array) => vector.reduce((sum, value) => sum + value * value, 0);
    // ‖gradient‖² of each category; its mean less ‖mean‖² is the variance, to which its spread gives a standard error.
    const norms = costs.map(
      (value, k) =>
        (value - mean) ** 2 * squared(probabilities.map((probability, c) => (c === k ? 1 : 0) - probability)),
    );
    const second = norms.reduce((sum, norm, k) => sum + probabilities[k] * norm, 0);
    const spread = norms.reduce((sum, norm, k) => sum + probabilities[k] * (norm - second) ** 2, 0);
    const scale = squared(exact);
    const error = Math.sqrt(spread / settings.replicates) / scale;
    expect(Math.abs(scoreFunction.variance - (second / scale - 1))).toBeLessThan(4 * error);
  });

  it("finds that the bias of Gumbel-softmax falls and its variance rises as τ falls", () => {
    // At the lowest τ the bias is lost in its error.
    for (let i = 1; i < 4; i++) {
      const [before, after] = [points[i - 1].gumbelSoftmax, points[i].gumbelSoftmax];
      expect(before.bias - after.bias).toBeGreaterThan(4 * Math.hypot(before.biasError, after.biasError));
    }
    for (let i = 1; i < 5; i++) {
      expect(points[i].gumbelSoftmax.variance).toBeGreaterThan(points[i - 1].gumbelSoftmax.variance);
      expect(points[i].straightThrough.variance).toBeGreaterThan(points[i - 1].straightThrough.variance);
    }
  });

  it("finds that straight-through gradients stay biased at a low τ, unless the cost is quadratic", () => {
    const { bias, biasError } = points[4].straightThrough;
    expect(bias).toBeGreaterThan(4 * biasError);
    const quadratic = run({ toy: { ...settings.toy, power: 2 }, temperatures: [1, 0.02] }).points;
    const [warm, cold] = quadratic.map(({ straightThrough }) => straightThrough);
    expect(warm.bias).toBeGreaterThan(4 * warm.biasError);
    expect(cold.bias).toBeLessThan(4 * cold.biasError);
  });

  it("divides the variance, not the bias, by the draws that are averaged", () => {
    const some = { replicates: 100 };
    for (const [i, { gumbelSoftmax }] of run({ ...some, average: 8 }).points.entries()) {
      const { bias, variance } = run(some).points[i].gumbelSoftmax;
      expect([gumbelSoftmax.bias, 8 * gumbelSoftmax.variance]).toEqual([bias, expect.closeTo(variance, 10)]);
    }
  });

  it("draws the same whatever the slices, and whichever other temperatures there are", () => {
    const some = { replicates: 1000 };
    const whole = run(some);
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    const { result, progress } = runToEnd(runRelaxation({ ...settings, ...some }));
    expect(result).toEqual(whole);
    expect(progress.length).toBeGreaterThan(50);
    const shares = progress.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(progress[9]).toEqual({ share: 0.16, points: run({ replicates: 160 }).points });
    expect(run({ ...some, temperatures: [0.5] }).points).toEqual([whole.points[2]]);
  });
});
