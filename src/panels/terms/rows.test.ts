import { describe, expect, it } from "vitest";
import type { StepRecord } from "../../training/records";
import { chartRows, heldOutKey, pointLimit, smoothingWindow } from "./rows";
import { termColumns } from "./termColumns";

function record(step: number): StepRecord {
  const train = { objective: -100 + Math.sin(step), kl: step === 777 ? 50 : 8 };
  return { step, examples: step * 64, train, ...(step % 10 === 0 && { heldOut: { objective: -105, kl: 7 } }) };
}
const run = Array.from({ length: 5000 }, (_, i) => record(i + 1));

describe("chartRows", () => {
  it("gives short runs whole, without inventing what was not measured", () => {
    const rows = chartRows(termColumns(run.slice(0, 11), ["kl"]));
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual({ step: 1, kl: 8, "kl.heldOut": undefined });
    expect(rows[9]).toEqual({ step: 10, kl: 8, "kl.heldOut": 7 });
  });

  it("keeps long runs under the limit, in order, with spikes, both ends and held-out points", () => {
    const rows = chartRows(termColumns(run, ["objective", "kl"]));
    expect(rows.length).toBeLessThanOrEqual(pointLimit);
    expect(rows.length).toBeGreaterThan(pointLimit * 0.8);
    expect(rows.map((row) => row.step)).toEqual(rows.map((row) => row.step).sort((a, b) => a - b));
    expect(rows[0].step).toBe(1);
    expect(rows[rows.length - 1].step).toBe(5000);
    expect(rows.some((row) => row.kl === 50)).toBe(true);
    expect(rows.filter((row) => row[heldOutKey("kl")] !== undefined).length).toBeGreaterThanOrEqual(pointLimit / 4);
  });

  it("smooths training terms over a share of the run, and leaves held-out ones as measured", () => {
    const window = smoothingWindow(run);
    expect(window).toBeGreaterThan(50);
    expect(window % 2).toBe(1);
    expect(smoothingWindow(run.slice(0, 50))).toBe(1);
    const rows = chartRows(termColumns(run, ["kl"]), window);
    const spread = Math.max(...rows.map((row) => row.kl ?? 8)) - 8;
    expect(spread).toBeCloseTo(42 / window, 6);
    expect(rows.find((row) => row[heldOutKey("kl")] !== undefined)?.[heldOutKey("kl")]).toBe(7);
  });

  it("of no records has no rows", () => {
    expect(chartRows(termColumns([], ["kl"]))).toEqual([]);
  });
});
