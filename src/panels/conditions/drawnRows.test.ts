import { describe, expect, it } from "vitest";
import type { ConditionPictures, Draws } from "../../training/frame";
import { drawnRows, spread } from "./drawnRows";

const draws = (value: number): Draws => ({
  samples: new Float32Array([value]),
  mean: new Float32Array([value]),
  deviation: new Float32Array([0]),
});

const pictures: ConditionPictures = {
  picked: { label: 0, example: 0 },
  examples: 1,
  truth: draws(1),
  prior: draws(2),
  standard: draws(3),
};

const settings = { condition: "label", prior: "learned", pitfall: "none" } as const;

describe("drawnRows", () => {
  it("holds data with the label, the learned prior and N(0, I) one below the other", () => {
    expect(drawnRows(pictures, settings).map(({ id, mean }) => [id, mean[0]])).toEqual([
      ["truth", 1],
      ["prior", 2],
      ["standard", 3],
    ]);
  });

  it("of quadrants leaves the truth, a single picture, to the picker", () => {
    expect(drawnRows(pictures, { ...settings, condition: "quadrants" }).map(({ id }) => id)).toEqual([
      "prior",
      "standard",
    ]);
  });

  it("calls the draws what they are under another prior or the mistake", () => {
    const nameOf = (change: Partial<Parameters<typeof drawnRows>[1]>) =>
      drawnRows({ ...pictures, truth: undefined, standard: undefined }, { ...settings, ...change })[0].name;
    expect(nameOf({})).toBe("conditions.rows.prior");
    expect(nameOf({ prior: "standard" })).toBe("conditions.rows.standard");
    expect(nameOf({ pitfall: "standard-prior-sampling" })).toBe("conditions.rows.mistaken");
  });
});

describe("spread", () => {
  it("averages over what is predicted alone", () => {
    expect(spread(new Float32Array([0, 0.5, 0.25, 0]), 2)).toBeCloseTo(0.375, 6);
  });
});
