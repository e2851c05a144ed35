import { describe, expect, it } from "vitest";
import { holds } from "./condition";
import { numberOf, quantity } from "./quantity";
import { evaluation, lane, page, recordsOf } from "./situation.fixture";

describe("quantity", () => {
  it("is named by lane, kind and name", () => {
    expect(quantity("B.setting.K")).toEqual({ slot: 1, kind: "setting", name: "K" });
    expect(quantity("term.kl")).toEqual({ slot: undefined, kind: "term", name: "kl" });
    expect(quantity("D.step")).toEqual({ slot: 3, kind: "step" });
  });

  it.each(["E.setting.K", "setting.k", "setting", "A.lanes", "step.kl", "evaluation.toString", "", "term.kl.x"])(
    "does not know %j",
    (given) => {
      expect(quantity(given)).toBeUndefined();
    },
  );

  it("of no lane is the chosen one's", () => {
    const situation = page([lane(0, { K: 3 }), lane(2, { K: 7 })], { selected: 2 });
    expect(numberOf("setting.K", undefined, situation)).toBe(7);
    expect(numberOf("A.setting.K", undefined, situation)).toBe(3);
    expect(numberOf("B.setting.K", undefined, situation)).toBeUndefined();
    expect(numberOf("lanes", undefined, situation)).toBe(2);
  });

  it("is a number above another only where both are known", () => {
    const known = page([
      lane(0, {}, { evaluation: evaluation() }),
      lane(1, {}, { evaluation: evaluation({ elbo: -120 }) }),
    ]);
    expect(numberOf("A.evaluation.elbo", "B.evaluation.elbo", known)).toBe(7);
    expect(numberOf("A.evaluation.gap", undefined, known)).toBe(3);
    expect(numberOf("A.evaluation.elbo", "C.evaluation.elbo", known)).toBeUndefined();
    expect(numberOf("A.evaluation.crossCoherence", undefined, known)).toBeUndefined();
  });

  it("averages cross-coherence over pairs of different modalities", () => {
    const coherence = {
      examples: 10,
      draws: 10,
      accuracy: [1, 1],
      cross: [
        [1, 0.25],
        [0.75, 1],
      ],
      joint: 0.5,
    };
    const situation = page([lane(0, {}, { evaluation: evaluation({ coherence }) })]);
    expect(numberOf("evaluation.crossCoherence", undefined, situation)).toBe(0.5);
  });

  it("of held-out data is the newest that was measured", () => {
    const records = [
      { step: 1, examples: 64, train: { kl: 9 }, heldOut: { kl: 4 } },
      { step: 2, examples: 128, train: { kl: 8 } },
    ];
    const situation = page([lane(0, {}, { records })]);
    expect(numberOf("heldOut.kl", undefined, situation)).toBe(4);
    expect(numberOf("term.kl", undefined, situation)).toBe(8);
  });
});

describe("holds", () => {
  const one = page([lane(0, { K: 20, estimator: "dreg", hidden: [64, 32] })], { tab: "laboratories" });

  it("compares settings of every kind", () => {
    expect(holds({ value: "setting.K", atLeast: 20 }, one)).toBe(true);
    expect(holds({ value: "setting.K", above: 20 }, one)).toBe(false);
    expect(holds({ value: "setting.K", atMost: 20, above: 10 }, one)).toBe(true);
    expect(holds({ value: "setting.K", below: 20 }, one)).toBe(false);
    expect(holds({ value: "setting.estimator", equals: "dreg" }, one)).toBe(true);
    expect(holds({ value: "setting.estimator", equals: "stl" }, one)).toBe(false);
    expect(holds({ value: "setting.hidden", equals: "64,32" }, one)).toBe(true);
    expect(holds({ value: "setting.straightThrough", equals: false }, one)).toBe(true);
  });

  it("puts conditions together", () => {
    const yes = { value: "lanes", equals: 1 };
    const no = { value: "lanes", atLeast: 2 };
    expect(holds({ all: [yes, { tab: "laboratories" }] }, one)).toBe(true);
    expect(holds({ all: [yes, no] }, one)).toBe(false);
    expect(holds({ any: [no, yes] }, one)).toBe(true);
    expect(holds({ any: [no, { tab: "mistakes" }] }, one)).toBe(false);
  });

  it("is false of what is not known yet, and of a comparison with nothing", () => {
    expect(holds({ value: "evaluation.activeUnits", atLeast: 0 }, one)).toBe(false);
    expect(holds({ value: "B.setting.K", atLeast: 0 }, one)).toBe(false);
    expect(holds({ value: "setting.K" }, one)).toBe(false);
  });

  it("over steps wants every one of the last, and as many of them", () => {
    const condition = { value: "term.kl", below: 0.5, forSteps: 3 };
    const having = (values: readonly number[]) => page([lane(0, {}, { records: recordsOf("kl", values) })]);
    expect(holds(condition, having([0.1, 0.1]))).toBe(false);
    expect(holds(condition, having([9, 0.1, 0.2, 0.3]))).toBe(true);
    expect(holds(condition, having([0.1, 0.1, 0.6, 0.1]))).toBe(false);
    expect(holds(condition, having([0.1, 0.1, Number.NaN, 0.1]))).toBe(false);
    expect(holds({ ...condition, value: "term.spread" }, having([0.1, 0.1, 0.1]))).toBe(false);
  });
});
