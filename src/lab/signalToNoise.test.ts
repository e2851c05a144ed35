import { afterEach, describe, expect, it, vi } from "vitest";
import { LabFault } from "./labFault";
import { measureSignalToNoise } from "./signalToNoise";

describe("snr", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("prints one line of JSON: every K with every M, and the slopes", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    measureSignalToNoise("--K 1,2 --M=1,3 --examples 4 --replicates 50 --dimensions 3 --offset 0.1".split(" "));
    const printed = write.mock.calls.map(([text]) => text).join("");
    expect(printed.indexOf("\n")).toBe(printed.length - 1);
    const { points, slopes } = JSON.parse(printed);
    expect(points.map(({ K, M }: { K: number; M: number }) => [K, M])).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [2, 3],
    ]);
    for (const { inference, generative } of points) {
      for (const { raw, rawBand, debiased, debiasedBand } of [inference, generative]) {
        expect([raw, debiased].every((ratio) => ratio > 0)).toBe(true);
        expect(rawBand[1] - rawBand[0]).toBeGreaterThan(debiasedBand[1] - debiasedBand[0]);
      }
    }
    expect(slopes.M.inference).toMatchObject({ from: 1, to: 3 });
    expect(slopes.K.generative).toBeNull();
  });

  it("prints the inference network's gradient by the estimator that is asked for", () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const estimators = ["", "--estimator plain", "--estimator=stl", "--estimator dreg"];
    const printed = estimators.map((estimator) => {
      const flags = `--K 2 --examples 4 --replicates 50 --dimensions 3 ${estimator}`;
      measureSignalToNoise(flags.trim().split(" "));
      return JSON.parse(String(write.mock.lastCall?.[0]));
    });
    const [unasked, plain, stl, dreg] = printed;
    expect(unasked).toEqual(plain);
    expect(new Set([plain, stl, dreg].map(({ points }) => points[0].inference.raw)).size).toBe(3);
    for (const { points } of [stl, dreg]) {
      expect(Object.keys(points[0])).toEqual(Object.keys(plain.points[0]));
      expect(points[0].generative).toEqual(plain.points[0].generative);
    }
  });

  it.each([
    ["--estimator iwae", "--estimator is iwae; it must be one of plain, stl, dreg"],
    ["--estimator", "--estimator has no value; it needs one after it, such as --estimator plain"],
    ["--K 1,x", "--K is 1,x; it must be whole numbers from 1 to 10000 with commas between, such as 1,10,100,1000"],
    ["--M 1,,2", "--M is 1,,2; it must be whole numbers from 1 to 100000 with commas between, such as 1"],
    ["--replicates 1", "--replicates is 1; it must be a whole number from 2 to 100000"],
    ["--offset -1", "--offset is -1; it must be a number from 0 to 10"],
    ["--seed 1.5", "--seed is 1.5; it must be a whole number from 0 to 4294967295"],
    ["--examples", "--examples has no value; it needs one after it, such as --examples 128"],
    [
      "--k 3",
      "--k is not a flag of snr; it must be one of --examples, --K, --M, --replicates, --seed, --dimensions, --offset, --estimator",
    ],
  ])("says what is wrong with %s, and what would be right", (flags, sentence) => {
    expect(() => measureSignalToNoise(flags.split(" "))).toThrow(new LabFault(sentence));
  });
});
