import { describe, expect, it } from "vitest";
import { Slice } from "./slice";

/** A processor that takes a step in `enqueue` ms, computes it in `compute` ms and answers `latency` ms later. */
function run({ enqueue, compute, latency }: { enqueue: number; compute: number; latency: number }): number[] {
  const slice = new Slice();
  return Array.from({ length: 40 }, () => {
    let steps = 0;
    do steps++;
    while (!slice.isFull(steps, steps * enqueue));
    slice.note(steps, steps * enqueue, Math.max(steps * enqueue, enqueue + steps * compute) + latency);
    return steps;
  });
}

describe("a slice", () => {
  it("begins with one step, and soon holds 12 ms of them", () => {
    const steps = run({ enqueue: 1, compute: 1, latency: 0 });
    expect(steps[0]).toBe(1);
    expect(steps.at(-1)).toBe(12);
  });

  it("lets no more than about 12 ms of work pile up on a GPU, however fast it takes steps", () => {
    const steps = run({ enqueue: 0.2, compute: 4, latency: 3 });
    expect(Math.max(...steps)).toBeLessThanOrEqual(4);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(2);
  });

  it("does not shrink because answers take long", () => {
    const steps = run({ enqueue: 0.5, compute: 0.6, latency: 20 });
    expect(Math.min(...steps.slice(6))).toBeGreaterThan(12);
  });

  it("is one step where a step takes longer", () => {
    expect(new Set(run({ enqueue: 30, compute: 30, latency: 1 }))).toEqual(new Set([1]));
  });
});
