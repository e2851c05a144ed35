import { describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import {
  type CategoricalToy,
  cost,
  drawnCategory,
  enumerate,
  oneHot,
  relaxedGradient,
  relaxedSample,
  risingToy,
  scoreGradient,
} from "./relaxedGradient";

const toy: CategoricalToy = { logits: [0.7, -0.2, 0.1, -1], target: [0.3, 0.1, 0.5, 0.2], power: 3 };
const n = toy.logits.length;

/** Central differences of a function of a vector. */
function differences(of: (at: readonly number[]) => number, at: readonly number[]): number[] {
  const h = 1e-5;
  const moved = (c: number, by: number) => at.map((value, i) => (i === c ? value + by : value));
  return at.map((_, c) => (of(moved(c, h)) - of(moved(c, -h))) / (2 * h));
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  // The differences lose half of the digits, and 1/τ³ of the curvature is left in them.
  expected.forEach((value, c) => {
    expect(Math.abs(actual[c] - value)).toBeLessThan(1e-6 * Math.max(1, ...expected.map(Math.abs)));
  });
}

function drawGumbel(draw: number): Float64Array {
  const source = stream(1, "test", draw);
  return Float64Array.from({ length: n }, () => -Math.log(-Math.log(source.uniform())));
}

describe("risingToy", () => {
  it("has a distinct target for each category, and descends to the largest", () => {
    const three = risingToy(3, 2);
    expect(three).toEqual({ logits: [0, 0, 0], target: [1 / 6, 1 / 3, 1 / 2], power: 2 });
    // f(e_c) = ‖t‖² + 1 − 2 t_c, whose mean is at t_c = 1/3.
    expect([...enumerate(three).gradient]).toEqual([1 / 9, 0, -1 / 9].map((slope) => expect.closeTo(slope, 12)));
  });
});

describe("enumerate", () => {
  const exact = enumerate(toy);

  it("has the gradient of its objective", () => {
    expectClose(
      exact.gradient,
      differences((logits) => enumerate({ ...toy, logits }).objective, toy.logits),
    );
  });

  it("is what the score function gives on average over the categories", () => {
    const mean = new Float64Array(n);
    exact.probabilities.forEach((probability, category) => {
      scoreGradient(exact, category, new Float64Array(n)).forEach((slope, c) => {
        mean[c] += probability * slope;
      });
    });
    mean.forEach((slope, c) => {
      expect(slope).toBeCloseTo(exact.gradient[c], 14);
    });
  });
});

describe.each([2, 0.7, 0.15])("relaxedGradient at τ = %d with its noise held fixed", (temperature) => {
  it.each([1, 2, 3])("is the gradient of the relaxed cost for Gumbel-softmax: draw %d", (draw) => {
    const gumbel = drawGumbel(draw);
    const relaxed = (logits: readonly number[]) => relaxedSample(logits, gumbel, temperature, new Float64Array(n));
    const y = relaxed(toy.logits);
    expectClose(
      relaxedGradient(toy, y, y, temperature, new Float64Array(n)),
      differences((logits) => cost(toy, relaxed(logits)), toy.logits),
    );
  });

  it.each([1, 2, 3])("is that of the cost made linear at the corner for straight-through: draw %d", (draw) => {
    const gumbel = drawGumbel(draw);
    const relaxed = (logits: readonly number[]) => relaxedSample(logits, gumbel, temperature, new Float64Array(n));
    const corner = oneHot(drawnCategory(toy.logits, gumbel), new Float64Array(n));
    const slope = differences((y) => cost(toy, y), [...corner]);
    expectClose(
      relaxedGradient(toy, relaxed(toy.logits), corner, temperature, new Float64Array(n)),
      differences((logits) => relaxed(logits).reduce((sum, y, c) => sum + y * slope[c], 0), toy.logits),
    );
  });
});

describe("drawnCategory", () => {
  it("is distributed as softmax(θ) and is the corner nearest to the relaxed sample", () => {
    const draws = 20_000;
    const counts = new Float64Array(n);
    for (let draw = 0; draw < draws; draw++) {
      const gumbel = drawGumbel(draw);
      const category = drawnCategory(toy.logits, gumbel);
      counts[category]++;
      const y = relaxedSample(toy.logits, gumbel, 0.5, new Float64Array(n));
      if (y[category] !== Math.max(...y)) expect.fail(`draw ${draw} is nearest to another corner`);
    }
    enumerate(toy).probabilities.forEach((probability, c) => {
      const error = Math.sqrt((probability * (1 - probability)) / draws);
      expect(Math.abs(counts[c] / draws - probability)).toBeLessThan(4 * error);
    });
  });
});
