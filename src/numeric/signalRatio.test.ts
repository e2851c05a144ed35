import { describe, expect, it } from "vitest";
import { stream } from "./random";
import { type RatioReading, SignalRatio } from "./signalRatio";

/** Normal replicates of `width` entries with this mean and deviation 1, but for the last, which never varies. */
function readingOf(mean: number, width: number, replicates: number, seed: number): RatioReading {
  const random = stream(seed, "signal-ratio");
  const ratio = new SignalRatio(width + 1, replicates);
  for (let r = 0; r < replicates; r++) {
    const entries = random.fillNormal(new Float32Array(width)).map((noise) => mean + noise);
    ratio.add([entries.subarray(0, 1), entries.subarray(1), [3]]);
  }
  return ratio.read();
}

describe("SignalRatio", () => {
  it("is the root mean square of |mean|/deviation over the entries that vary", () => {
    const ratio = new SignalRatio(3, 4);
    const rows = [
      [1, 10, 0.1],
      [2, 14, 0.1],
      [4, 9, 0.1],
      [3, 11, 0.1],
    ];
    for (const row of rows) ratio.add([row]);
    const squares = [0, 1].map((d) => {
      const values = rows.map((row) => row[d]);
      const mean = values.reduce((sum, value) => sum + value, 0) / 4;
      return mean ** 2 / (values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3);
    });
    const square = (squares[0] + squares[1]) / 2;
    const { raw, debiased, entries } = ratio.read();
    expect(entries).toBe(2);
    expect(raw).toBeCloseTo(Math.sqrt(square), 12);
    expect(debiased).toBeCloseTo(Math.sqrt(square - 1 / 4), 12);
  });

  it("finds no signal where there is none, and the floor of the raw ratio", () => {
    const { raw, debiased, band } = readingOf(0, 2000, 100, 1);
    // Squares of 2000 entries, each about 1/100 with a deviation of √2/100.
    expect(raw).toBeCloseTo(0.1, 2);
    expect(debiased).toBeLessThan(0.025);
    expect(band[0]).toBe(0);
  });

  it.each([
    [0.05, 200],
    [0.5, 100],
    [5, 20],
  ])("holds the true ratio of %d within its error, in most of many trials", (mean, width) => {
    const trials = Array.from({ length: 40 }, (_, seed) => readingOf(mean, width, 100, seed));
    const held = trials.filter(({ band }) => band[0] <= mean && mean <= band[1]).length;
    // With 7 degrees of freedom two errors hold 91 %: fewer than 30 of 40 would be a chance of 0.1 %.
    expect(held).toBeGreaterThanOrEqual(30);
  });

  it("measures a strong signal beside weak ones, though it is far from 0", () => {
    const random = stream(1, "strong");
    const ratio = new SignalRatio(1, 1000);
    for (let r = 0; r < 1000; r++) ratio.add([[1000 + random.fillNormal(new Float32Array(1))[0]]]);
    // 1/deviation has an error of 1/√(2·1000).
    expect(ratio.read().debiased / 1000).toBeCloseTo(1, 1);
  });

  it("counts nothing where nothing varies", () => {
    const ratio = new SignalRatio(2, 3);
    for (let r = 0; r < 3; r++) ratio.add([[1, 0]]);
    expect(ratio.read()).toEqual({ raw: 0, debiased: 0, band: [0, 0], error: 0, entries: 0 });
  });
});
