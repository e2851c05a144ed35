import { describe, expect, it } from "vitest";
import type { StepRecord } from "../training/records";
import { Chronicle, recordLimit } from "./chronicle";

function record(step: number): StepRecord {
  return { step, examples: step, train: { kl: step }, ...(step % 25 === 0 && { heldOut: { kl: step } }) };
}

function chronicleOf(steps: number): Chronicle {
  const chronicle = new Chronicle();
  for (let step = 1; step <= steps; step += 7) {
    chronicle.append(Array.from({ length: Math.min(7, steps - step + 1) }, (_, i) => record(step + i)));
  }
  return chronicle;
}

describe("Chronicle", () => {
  it("keeps every record while there are few", () => {
    const chronicle = chronicleOf(100);
    expect(chronicle.records.map(({ step }) => step)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
    expect(chronicle.stride).toBe(1);
  });

  it("thins long runs evenly, with their share of held-out records, and ends at the newest", () => {
    const chronicle = chronicleOf(100_003);
    const { records, stride } = chronicle;
    expect(stride).toBe(8);
    expect(records.length).toBeLessThanOrEqual(recordLimit + 1);
    expect(records.slice(0, -1).every(({ step }, i) => step === stride * (i + 1))).toBe(true);
    expect(records.at(-1)?.step).toBe(100_003);
    const measured = records.filter(({ heldOut }) => heldOut !== undefined);
    expect(measured.length / records.length).toBeCloseTo(1 / 25, 3);
  });

  it("forgets the steps after a checkpoint, the newest too", () => {
    const chronicle = chronicleOf(recordLimit + 3);
    chronicle.forgetAfter(recordLimit + 1);
    expect(chronicle.records.at(-1)?.step).toBe(recordLimit);
    chronicle.append([record(recordLimit + 1)]);
    expect(chronicle.records.at(-1)?.step).toBe(recordLimit + 1);
    chronicle.forgetAfter(0);
    expect(chronicle.records).toEqual([]);
  });
});
