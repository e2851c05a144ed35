import { describe, expect, it } from "vitest";
import { batchRows, binarise, gather } from "./batches";

describe("batches", () => {
  it("visit every example once an epoch, across batches", () => {
    const count = 10;
    const rows = Array.from({ length: 5 }, (_, step) => [...batchRows(3, step, 4, count)]).flat();
    expect([...rows.slice(0, count)].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    expect([...rows.slice(count)].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    expect(rows.slice(0, count)).not.toEqual(rows.slice(count));
  });

  it("follow from the seed and the step alone", () => {
    const third = batchRows(3, 2, 4, 10);
    batchRows(3, 7, 4, 10);
    expect(batchRows(3, 2, 4, 10)).toEqual(third);
    expect(batchRows(4, 2, 4, 10)).not.toEqual(third);
  });

  it("may be larger than the data", () => {
    expect([...batchRows(1, 0, 7, 3)].filter((row) => row === 0).length).toBeGreaterThanOrEqual(2);
  });

  it("turn bytes into intensities", () => {
    const examples = { count: 2, values: Uint8Array.of(0, 255, 51, 102), unit: 1 / 255 };
    expect([...gather(examples, [1, 0], 2)].map((value) => Math.round(10 * value))).toEqual([2, 4, 0, 10]);
  });

  it("binarise with the intensity as probability", () => {
    const batch = new Float32Array(20_000).fill(0.3);
    const ones = binarise(batch, 1, 0).reduce((sum, value) => sum + value, 0);
    expect(ones / batch.length).toBeCloseTo(0.3, 1);
    expect(new Set(batch)).toEqual(new Set([0, 1]));
    expect([...binarise(Float32Array.of(0, 1), 1, 0)]).toEqual([0, 1]);
  });
});
