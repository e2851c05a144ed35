import { describe, expect, it } from "vitest";
import {
  binned,
  type Discrete,
  entropy,
  informationGap,
  informationShares,
  mutualInformation,
} from "./mutualInformation";
import { stream } from "./random";

/** Every pair of a value of the one, of four, and a value of the other, of eight. */
const pairs = Array.from({ length: 32 }, (_, i) => [i % 4, Math.floor(i / 4)] as const);
const first: Discrete = { values: pairs.map(([a]) => a), count: 4 };
const second: Discrete = { values: pairs.map(([, b]) => b), count: 8 };
const constant: Discrete = { values: pairs.map(() => 0), count: 3 };

function gapOf(units: readonly Discrete[], factors: readonly Discrete[]) {
  const information = units.map((unit) => informationShares(unit, factors));
  return { information, ...informationGap(information, factors.length) };
}

describe("entropy and mutual information", () => {
  it("are the logarithms of the counts where all values are as frequent", () => {
    expect(entropy(first)).toBeCloseTo(Math.log(4), 12);
    expect(entropy({ values: Array.from({ length: 100 }, (_, i) => i % 10), count: 10 })).toBeCloseTo(Math.log(10), 12);
    expect(entropy(constant)).toBeCloseTo(0, 12);
  });

  it("are nothing between independent quantities, and all of one between it and a renaming", () => {
    expect(mutualInformation(first, second)).toBeCloseTo(0, 12);
    expect(mutualInformation(first, constant)).toBeCloseTo(0, 12);
    const renamed = { values: pairs.map(([a]) => 3 - a), count: 4 };
    expect(mutualInformation(first, renamed)).toBeCloseTo(Math.log(4), 12);
  });

  it("count what is left when values are merged", () => {
    const halves = { values: pairs.map(([, b]) => Math.floor(b / 4)), count: 2 };
    expect(mutualInformation(second, halves)).toBeCloseTo(Math.log(2), 12);
  });
});

describe("binned", () => {
  it("keeps evenly spaced values apart, and the greatest in the last bin", () => {
    expect(binned([-3, -1, 1, 3], 20)).toEqual({ values: Uint16Array.of(0, 6, 13, 19), count: 20 });
  });

  it("has one bin for a constant", () => {
    expect(binned([0.1, 0.1, 0.1], 20).values).toEqual(Uint16Array.of(0, 0, 0));
  });
});

describe("the mutual information gap", () => {
  it("is 1 where each factor has a unit of its own, whatever else there is", () => {
    const units = [
      binned(
        pairs.map(([, b]) => -2 * b),
        20,
      ),
      first,
      constant,
    ];
    const { mean, gaps, information } = gapOf(units, [first, second]);
    expect(mean).toBeCloseTo(1, 12);
    expect(gaps.map((gap) => gap.toFixed(6))).toEqual(["1.000000", "1.000000"]);
    expect(information.map((row) => row.map(Math.round))).toEqual([
      [0, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  it("is also 1 where one unit holds both factors: the gap does not see that", () => {
    const both: Discrete = { values: pairs.map((_, i) => i), count: 32 };
    expect(gapOf([both, constant], [first, second]).mean).toBeCloseTo(1, 12);
  });

  it("is 0 where two units tell the same", () => {
    expect(gapOf([first, first, second, second], [first, second]).mean).toBeCloseTo(0, 12);
  });

  it("is about 0 for codes that have nothing to do with the factors", () => {
    const random = stream(1, "codes");
    const rows = Array.from({ length: 6000 }, (_, i) => i);
    const factor = { values: rows.map((i) => i % 8), count: 8 };
    const units = [0, 1, 2].map(() =>
      binned(
        rows.map(() => random.normal()),
        20,
      ),
    );
    const { mean, information } = gapOf(units, [factor]);
    expect(mean).toBeLessThan(0.01);
    // What a histogram of so many examples finds where nothing is: about (20 − 1)(8 − 1) / 2N nats.
    for (const [share] of information) expect(share).toBeLessThan(0.015);
  });

  it("has no gap for a factor that does not vary, nor for a code of no units", () => {
    expect(gapOf([first], [constant]).gaps).toEqual([0]);
    expect(gapOf([], [first]).mean).toBe(0);
  });
});
