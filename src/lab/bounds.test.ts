import { afterEach, describe, expect, it, vi } from "vitest";
import { badProposal, goodProposal } from "../experiments/proposal";
import { bounds, readSettings } from "./bounds";
import { LabFault } from "./labFault";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("lab bounds", () => {
  it("reads flags over defaults", () => {
    expect(readSettings([])).toEqual({
      proposal: goodProposal,
      sampleCounts: [1, 10, 100, 1000],
      replicates: 1000,
      seed: 0,
      latents: 2,
      inputs: 8,
      sigma: 0.4,
    });
    const argv = ["--K", "5,2", "--seed=9", "--posterior", "bad", "--shift", "-1"];
    expect(readSettings(argv)).toMatchObject({
      proposal: { ...badProposal, shift: -1 },
      sampleCounts: [5, 2],
      seed: 9,
    });
  });

  it.each([
    [
      ["--K", "1,ten"],
      "--K is 1,ten; it must be whole numbers from 1 to 1000000 with commas between, such as 1,10,100,1000",
    ],
    [["--K="], "--K has no value; it needs one after it, such as --K 1,10,100,1000"],
    [["--K", "5,5"], "--K is 5,5; it must name each number once"],
    [["--replicates", "1"], "--replicates is 1; it must be a whole number from 2 to 1000000"],
    [["--latents", "2.5"], "--latents is 2.5; it must be a whole number from 1 to 64"],
    [["--variance", "0"], "--variance is 0; it must be a number from 0.01 to 100"],
    [["--posterior", "ugly"], "--posterior is ugly; it must be one of good, bad"],
    [["--seed"], "--seed has no value; it needs one after it, such as --seed 0"],
    [["--variance", "--K"], "--variance has no value; it needs one after it, such as --variance 1.2"],
  ])("says what is wrong with %j", (argv, message) => {
    expect(() => readSettings(argv)).toThrow(new LabFault(message));
  });

  it.each(["--steps", "stray", "Kx"])("names the flags where it does not know %s", (argument) => {
    expect(() => readSettings([argument, "1"])).toThrow(
      `${argument} is not a flag of bounds; it must be one of --K, --posterior,`,
    );
  });

  it("prints one line of JSON, with null for what theory does not give", () => {
    const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    bounds(["--K", "3", "--replicates", "10", "--variance", "0.4"]);
    expect(print).toHaveBeenCalledTimes(1);
    const line = String(print.mock.calls[0][0]);
    expect(line.endsWith("\n")).toBe(true);
    const { logEvidence, points, slope } = JSON.parse(line);
    expect(logEvidence).toBeLessThan(0);
    expect(Object.keys(points[0])).toEqual(["K", "mean", "sd", "quantiles", "gap", "gapError", "theory"]);
    expect([points[0].theory, slope]).toEqual([null, null]);
  });
});
