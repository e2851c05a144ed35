import { describe, expect, it } from "vitest";
import type { TermId } from "../../objectives/objective";
import type { StepRecord } from "../../training/records";
import { termColumns } from "../terms/termColumns";
import { laneRows, sharedStep } from "./laneRows";

const record = (step: number, kl: number) => ({ step, examples: step, train: { kl } });

/** The rows of lanes with these records. */
function rowsOf(lanes: Record<string, StepRecord[]>, term: TermId) {
  return laneRows(Object.fromEntries(Object.entries(lanes).map(([key, own]) => [key, termColumns(own, [term])])));
}

describe("laneRows", () => {
  it("puts what the lanes measured at one step into one row", () => {
    const rows = rowsOf({ correct: [record(1, 5), record(2, 6)], mistaken: [record(1, 7)] }, "kl");
    expect(rows).toEqual([
      { step: 1, correct: 5, mistaken: 7 },
      { step: 2, correct: 6 },
    ]);
  });

  it("stays in order where one lane is ahead", () => {
    const late = Array.from({ length: 900 }, (_, i) => record(i + 1, i));
    const rows = rowsOf({ correct: late.slice(0, 850), mistaken: late }, "kl");
    const steps = rows.map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBe(steps.length);
    expect(rows.at(-1)?.step).toBe(900);
    expect(rows.length).toBeLessThanOrEqual(400);
  });

  it("has a gap where a lane does not measure the term", () => {
    expect(rowsOf({ correct: [record(1, 5)], mistaken: [record(1, 5)] }, "spread")).toEqual([
      { step: 1, correct: undefined, mistaken: undefined },
    ]);
  });
});

describe("sharedStep", () => {
  it("is the last step of the slower run, while they keep step", () => {
    expect(sharedStep([record(1, 0), record(90, 0)], [record(1, 0), record(70, 0)])).toBe(70);
    expect(sharedStep([record(900, 0)], [record(70, 0)])).toBeUndefined();
    expect(sharedStep([], [])).toBe(0);
  });
});
